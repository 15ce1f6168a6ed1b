/** What a screen in the waiting room hears: that its office's line moved, by the office's code and nothing else. */
import { expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { HOAN_KIEM, startSite } from '../support/app.ts';
import { EventStream } from '../support/event-stream.ts';

const site = await startSite();

test('a line is named by the code of its office, whatever moved it', async () => {
  const address = await site.app.listen({ host: '127.0.0.1', port: 0 });
  const stream = await EventStream.open(`${address}/api/v1/events?office=${HOAN_KIEM}`, {});
  await stream.until((event) => event.event === 'ready');
  const [kiosk, receiver, administrator] = [await site.device('kiosk'), await site.as('hoan-kiem-receiver'), await site.as('hoan-kiem-administrator')];
  const moves: readonly (() => Promise<{ status: number }>)[] = [
    () => kiosk.post('/api/v1/kiosk/tickets', { group: 'A' }),
    () => receiver.post('/api/v1/desk/open', { office: HOAN_KIEM, counter: 1, groups: ['A'] }),
    () => receiver.post('/api/v1/desk/call', { office: HOAN_KIEM }),
    async () => {
      const { id } = await db().device.findFirstOrThrow({ where: { revokedAt: null } });
      return administrator.delete(`/api/v1/office/${HOAN_KIEM}/devices/${id}`);
    },
  ];
  for (const [index, move] of moves.entries()) {
    expect((await move()).status).toBeLessThan(300);
    await stream.until(() => stream.data().length > index);
  }
  expect(stream.data()).toEqual(moves.map(() => ({ topic: 'line', ref: HOAN_KIEM })));
  await stream.close();
});
