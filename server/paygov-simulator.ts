import { z } from 'zod';
import { startPayGovSimulator, type PayGovSimulator } from '#lib/gateways/paygov/simulator/server.ts';
import { paymentEnv } from '#lib/platform/payment-env.ts';

const schema = z.object({
  ...paymentEnv,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535),
  PUBLIC_URL: z.url(),
  PAYGOV_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535),
  /** switches on `/_control/…`, for tests */
  PAYGOV_CONTROL_TOKEN: z.string().min(16).optional(),
});

/**
 * PayGov's simulator as the environment describes it. Its notices go to the server on this machine, not over whatever
 * stands in front of it.
 * @throws Error naming the settings that are missing
 */
export async function startPayGovFromEnv(env: NodeJS.ProcessEnv): Promise<PayGovSimulator> {
  const parsed = schema.safeParse(env);
  if (!parsed.success) throw new Error(`The PayGov simulator is not configured:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  const here = settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST === '::' ? '[::1]' : settings.HOST;
  return startPayGovSimulator({
    port: settings.PAYGOV_SIMULATOR_PORT,
    host: settings.HOST,
    url: new URL(settings.PAYGOV_URL).origin,
    merchant: settings.PAYGOV_MERCHANT,
    secret: settings.PAYGOV_SECRET,
    app: new URL(settings.PUBLIC_URL).origin,
    callback: `http://${here}:${settings.PORT}/api/v1/payments/paygov/notifications`,
    account: { bankBin: settings.VIETQR_BANK_BIN, account: settings.VIETQR_ACCOUNT },
    controlToken: settings.PAYGOV_CONTROL_TOKEN,
  });
}
