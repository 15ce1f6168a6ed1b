import { startOutboxSimulator, type OutboxSimulator } from './simulator/server.ts';
import type { MailConfig } from '../mail/live.ts';
import type { SmsConfig } from '../sms/live.ts';
import type { ZaloConfig } from '../zalo/live.ts';

const SMS = { clientId: 'mot-cua', secret: 'secret-of-the-sms-tests', brandname: 'MOT CUA' };
const ZALO = { appId: '4400112233', secret: 'secret-of-the-zalo-tests', firstRefreshToken: 'first-refresh-token' };
export const OUTBOX_CONTROL_TOKEN = 'control-token-of-the-tests';

export type TestOutbox = OutboxSimulator & { readonly url: string; readonly configs: { readonly email: MailConfig; readonly sms: SmsConfig; readonly zalo: ZaloConfig } };

/** The simulators on free ports, and how to reach them. `tokenSeconds`: how long Zalo's tokens live */
export async function startTestOutbox(tokenSeconds?: number): Promise<TestOutbox> {
  const simulator = await startOutboxSimulator({ port: 0, smtpPort: 0, sms: SMS, zalo: { ...ZALO, ...(tokenSeconds && { tokenSeconds }) }, controlToken: OUTBOX_CONTROL_TOKEN });
  const url = `http://127.0.0.1:${simulator.port}`;
  return {
    ...simulator,
    url,
    configs: {
      email: { url: `smtp://127.0.0.1:${simulator.smtpPort}`, from: 'Một Cửa <khong-tra-loi@example.vn>' },
      sms: { ...SMS, url: `${url}/sms` },
      zalo: { ...ZALO, apiUrl: `${url}/zalo`, oauthUrl: `${url}/zalo`, templates: {} },
    },
  };
}
