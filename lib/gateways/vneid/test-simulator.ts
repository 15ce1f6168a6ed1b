import { fileURLToPath } from 'node:url';
import { freePort } from './test-browser.ts';
import { readPopulation } from './simulator/population.ts';
import { startVneidSimulator, type VneidSimulator } from './simulator/server.ts';

export const CLIENT = { id: 'mot-cua', secret: 'secret-of-the-test-client', redirectUri: 'http://localhost:9/api/auth/callback/vneid' };
export const PASSCODE = '123456';
export const CONTROL_TOKEN = 'control-token-of-the-tests';
/** the demo mother, level 2 */
export const MOTHER = '001197990001';
/** level 1 only */
export const LEVEL_ONE = '001301990006';

const POPULATION = fileURLToPath(new URL('../../../prisma/seed/data/population.json', import.meta.url));

/** A simulator on a free port, for one app. */
export async function startTestSimulator(redirectUri = CLIENT.redirectUri): Promise<VneidSimulator & { issuer: string; fault(order: object): Promise<number> }> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const simulator = await startVneidSimulator({
    port,
    host: 'localhost',
    issuer,
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, client_name: 'Một Cửa <b>', redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
    population: readPopulation(POPULATION),
    passcode: PASSCODE,
    people: [{ personalId: MOTHER, name: 'Nguyễn Thị Thu Hà', label: { vi: 'Mẹ', en: 'Mother' }, official: false }],
    controlToken: CONTROL_TOKEN,
  });
  return {
    ...simulator,
    issuer,
    async fault(order) {
      const response = await fetch(`${issuer}/_control/faults`, {
        method: 'POST',
        headers: { authorization: `Bearer ${CONTROL_TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      return response.status;
    },
  };
}
