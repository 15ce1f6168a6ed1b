import { z } from 'zod';
import { startOutboxSimulator, type OutboxSimulator } from '#lib/gateways/outbox/simulator/server.ts';

const OutboxEnv = z.object({
  HOST: z.string().default('127.0.0.1'),
  OUTBOX_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535),
  OUTBOX_SMTP_PORT: z.coerce.number().int().min(1).max(65535),
  SMS_CLIENT_ID: z.string().min(1),
  SMS_SECRET: z.string().min(1),
  SMS_BRANDNAME: z.string().min(1),
  ZALO_APP_ID: z.string().min(1),
  ZALO_SECRET: z.string().min(1),
  ZALO_REFRESH_TOKEN: z.string().min(1),
  /** switches on `/_control/faults`, for tests */
  OUTBOX_CONTROL_TOKEN: z.string().min(16).optional(),
});

/** The simulators of SMS, Zalo and e-mail, as the environment has them. @throws Error naming the settings that are missing */
export async function startOutboxFromEnv(env: NodeJS.ProcessEnv): Promise<OutboxSimulator> {
  const parsed = OutboxEnv.safeParse(env);
  if (!parsed.success) throw new Error(`The simulators of SMS, Zalo and e-mail are not configured:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  return startOutboxSimulator({
    // without a password at the door, it is for this machine only
    host: settings.HOST === '0.0.0.0' || settings.HOST === '::' ? '127.0.0.1' : settings.HOST,
    port: settings.OUTBOX_SIMULATOR_PORT,
    smtpPort: settings.OUTBOX_SMTP_PORT,
    sms: { clientId: settings.SMS_CLIENT_ID, secret: settings.SMS_SECRET, brandname: settings.SMS_BRANDNAME },
    zalo: { appId: settings.ZALO_APP_ID, secret: settings.ZALO_SECRET, firstRefreshToken: settings.ZALO_REFRESH_TOKEN },
    controlToken: settings.OUTBOX_CONTROL_TOKEN,
  });
}
