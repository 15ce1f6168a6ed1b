/** PayGov's simulator beside the API of one test file, over real HTTP. */
import { afterAll } from 'vitest';
import type { FaultOrder } from '#lib/gateways/paygov/simulator/faults.ts';
import { startPayGovSimulator } from '#lib/gateways/paygov/simulator/server.ts';
import { freePort } from '#lib/gateways/vneid/test-browser.ts';
import { testEnv } from './env.ts';

const CONTROL_TOKEN = 'control-token-of-the-tests';

export type TestPayGov = {
  readonly url: string;
  /** where the app has to listen to hear of payments */
  readonly appPort: number;
  faults(order?: Partial<FaultOrder>): Promise<void>;
  /** sends what was held; resolves when the app has answered all */
  release(order?: 'as-held' | 'reversed'): Promise<void>;
  /** what the person does on the payment page; gives the address to which the browser is sent */
  finish(redirectUrl: string, outcome: 'paid' | 'failed' | 'cancelled'): Promise<string | null>;
  /** a transfer that was made by reading the QR code */
  transfer(qr: string): Promise<void>;
  /** a transfer that was typed by hand */
  credit(amountVnd: number, note: string): Promise<void>;
};

/** Starts it; it closes itself after the file's tests. */
export async function startTestPayGov(): Promise<TestPayGov> {
  const [port, appPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const simulator = await startPayGovSimulator({
    port, host: 'localhost', url, merchant: testEnv.PAYGOV_MERCHANT, secret: testEnv.PAYGOV_SECRET, app: testEnv.PUBLIC_URL,
    callback: `http://127.0.0.1:${appPort}/api/v1/payments/paygov/notifications`,
    account: { bankBin: testEnv.VIETQR_BANK_BIN, account: testEnv.VIETQR_ACCOUNT }, refundAfterMs: 0, controlToken: CONTROL_TOKEN,
  });
  afterAll(() => simulator.close());

  async function control(what: string, body: object): Promise<void> {
    const response = await fetch(`${url}/_control/${what}`, { method: 'POST', headers: { authorization: `Bearer ${CONTROL_TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (response.status !== 204) throw new Error(`the simulator did not take ${what}: ${response.status}`);
  }
  const post = (address: string, fields: Record<string, string>): Promise<Response> => fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

  return {
    url,
    appPort,
    faults: (order = {}) => control('faults', order),
    release: (order = 'as-held') => control('release', { order }),
    finish: async (redirectUrl, outcome) => (await post(redirectUrl, { bank: 'BIDV', outcome })).headers.get('location'),
    transfer: async (qr) => {
      const response = await post(`${url}/bank`, { qr, step: 'transfer' });
      if (response.status !== 200) throw new Error(`the bank did not read the code: ${response.status}`);
    },
    credit: (amountVnd, note) => control('credits', { amountVnd, note }),
  };
}
