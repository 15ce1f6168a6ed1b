/** Runs the simulators of outside systems, each on its own port. Configured by environment variables. */
import { join } from 'node:path';
import { z } from 'zod';
import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { startVneidSimulator } from '#lib/gateways/vneid/simulator/server.ts';
import { log } from '#lib/platform/log.ts';
import { DEMO_PASSCODE, demoPeople } from '#prisma/seed/demo-people.ts';

const parsed = z.object({
  HOST: z.string().default('127.0.0.1'),
  VNEID_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535),
  VNEID_ISSUER: z.url(),
  VNEID_CLIENT_ID: z.string().min(1),
  VNEID_CLIENT_SECRET: z.string().min(1),
  PUBLIC_URL: z.url(),
  DATA_DIR: z.string().default('.data'),
  /** switches on `POST /_control/faults`, for tests */
  VNEID_CONTROL_TOKEN: z.string().min(16).optional(),
}).safeParse(process.env);
if (!parsed.success) throw new Error(`The simulators are not configured:\n${z.prettifyError(parsed.error)}`);
const settings = parsed.data;

const vneid = await startVneidSimulator({
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
log.info({ port: vneid.port }, 'vneid simulator is listening');

let closing = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    vneid.close().catch((error: unknown) => {
      log.error({ err: error }, 'vneid simulator did not close');
      process.exitCode = 1;
    });
  });
}
