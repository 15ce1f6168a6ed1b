/** Nobody can call without measure; one address does not use up what belongs to others. */
import { expect, test } from 'vitest';
import { startSite } from '../support/app.ts';

const TRUSTED_PROXIES = ['127.0.0.1'];
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

test('tracking: ten tries in five minutes, since four digits are soon guessed', async () => {
  const site = await startSite({ TRUSTED_PROXIES });
  const track = (address: string) => site.anonymous.post('/api/v1/track', { code: 'H26.004-261123-0001', phoneLast4: '0000' }, from(address));
  for (let count = 0; count < 10; count += 1) expect((await track('10.1.0.1')).status).toBe(404);
  expect(await track('10.1.0.1')).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
  expect((await track('10.1.0.2')).status).toBe(404);
});

test('the whole API: the configured number of requests a minute; health is always answered', async () => {
  const site = await startSite({ TRUSTED_PROXIES, RATE_LIMIT: 20 });
  const read = (address: string) => site.anonymous.get('/api/v1/session', from(address));
  for (let count = 0; count < 20; count += 1) expect((await read('10.2.0.1')).status).toBe(200);
  const refused = await read('10.2.0.1');
  expect(refused).toMatchObject({ status: 429, body: { code: 'request.too-many', params: { seconds: expect.any(Number) } } });
  expect(refused.body.title).toContain(String(refused.body.params.seconds));
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await read('10.2.0.2')).status).toBe(200);
  expect((await site.anonymous.get('/api/v1/health', from('10.2.0.1'))).status).toBe(200);
});

test('nobody chooses an address: forwarding headers count only from a trusted proxy', async () => {
  const site = await startSite({ RATE_LIMIT: 5 });
  const replies = [];
  for (let count = 0; count < 6; count += 1) replies.push(await site.anonymous.get('/api/v1/session', from(`10.3.0.${count}`)));
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200, 429]);
});
