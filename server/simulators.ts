/** Runs the simulators of the outside systems whose `…_SIMULATOR_PORT` is set. Configured by environment variables. */
import { join } from 'node:path';
import { z } from 'zod';
import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { startVneidSimulator, type VneidSimulator } from '#lib/gateways/vneid/simulator/server.ts';
import { log } from '#lib/platform/log.ts';
import { DEMO_PASSCODE, demoPeople } from '#prisma/seed/demo-people.ts';
import { startOutboxFromEnv } from './outbox-simulator.ts';
import { startPayGovFromEnv } from './paygov-simulator.ts';

const VneidEnv = z.object({
  HOST: z.string().default('127.0.0.1'),
  VNEID_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535),
  VNEID_ISSUER: z.url(),
  VNEID_CLIENT_ID: z.string().min(1),
  VNEID_CLIENT_SECRET: z.string().min(1),
  PUBLIC_URL: z.url(),
  DATA_DIR: z.string().default('.data'),
  /** switches on `POST /_control/faults`, for tests */
  VNEID_CONTROL_TOKEN: z.string().min(16).optional(),
});

/** @throws Error naming the settings that are missing */
async function startVneidFromEnv(env: NodeJS.ProcessEnv): Promise<VneidSimulator> {
  const parsed = VneidEnv.safeParse(env);
  if (!parsed.success) throw new Error(`The VNeID simulator is not configured:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  return startVneidSimulator({
    port: settings.VNEID_SIMULATOR_PORT,
    host: settings.HOST,
    issuer: new URL(settings.VNEID_ISSUER).origin,
    clients: [{
      client_id: settings.VNEID_CLIENT_ID,
      client_secret: settings.VNEID_CLIENT_SECRET,
      client_name: 'Một Cửa',
      redirect_uris: [`${new URL(settings.PUBLIC_URL).origin}/api/auth/callback/vneid`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    }],
    population: readPopulation(new URL('../prisma/seed/data/population.json', import.meta.url)),
    passcode: DEMO_PASSCODE,
    people: demoPeople.map(({ personalId, name, label, official }) => ({ personalId, name, label, official: official !== undefined })),
    keyFile: join(settings.DATA_DIR, 'vneid-simulator-keys.json'),
    controlToken: settings.VNEID_CONTROL_TOKEN,
  });
}

type Simulator = { readonly port: number; close(): Promise<void> };

const running: Simulator[] = [];
async function run(name: string, portVariable: string, start: (env: NodeJS.ProcessEnv) => Promise<Simulator>): Promise<void> {
  if (!process.env[portVariable]) return;
  const simulator = await start(process.env);
  running.push(simulator);
  log.info({ port: simulator.port }, `${name} simulator is listening`);
}

await run('vneid', 'VNEID_SIMULATOR_PORT', startVneidFromEnv);
await run('paygov', 'PAYGOV_SIMULATOR_PORT', startPayGovFromEnv);
await run('outbox', 'OUTBOX_SIMULATOR_PORT', startOutboxFromEnv);

let closing = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    Promise.all(running.map((simulator) => simulator.close())).catch((error: unknown) => {
      log.error({ err: error }, 'a simulator did not close');
      process.exitCode = 1;
    });
  });
}
