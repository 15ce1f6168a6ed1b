import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkInAtKiosk, issueTicket } from '#lib/queue/arrival-commands.ts';
import { findBoard } from '#lib/queue/desk-queries.ts';
import { leaseBlock, reconcile } from '#lib/queue/device-commands.ts';
import { findDevice, getDeviceSelf } from '#lib/queue/device-queries.ts';
import { Block, Board, DeviceSelf, EnrolDevice, IssuedTicket, KioskIssue, KioskScan, KioskScanned, LeaseBlock, Reconcile, Reconciled } from '#lib/queue/schema.ts';
import { getTicket } from '#lib/queue/ticket-queries.ts';
import { refuse } from '#lib/platform/result.ts';
import { deviceOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { localeOf, sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
const YEAR_S = 365 * 86_400;

/** The machines in the waiting room: they sign in once with the token that an administrator gave out. */
export async function displayRoutes(server: FastifyInstance, options: { cookieName: string; secure: boolean }): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const kiosk = { callers: ['kiosk'] } as const;

  app.post('/devices/enrol', {
    config: { callers: ['anyone'], rateLimit: { max: 20 } },
    schema: { tags: ['display'], summary: 'Let this device in with its token', body: EnrolDevice, response: { 200: DeviceSelf } },
  }, async (request, reply) => {
    const found = await findDevice(request.body.token);
    if (!found) return sendResult(request, reply, refuse('device.not-enrolled'));
    if (found === 'revoked') return sendResult(request, reply, refuse('device.revoked'));
    reply.setCookie(options.cookieName, request.body.token, { path: '/', httpOnly: true, sameSite: 'strict', secure: options.secure, maxAge: YEAR_S });
    return sendResult(request, reply, { ok: true, value: await getDeviceSelf(found.actor) });
  });

  app.get('/devices/self', { config: { callers: ['kiosk', 'board', 'desk-device'] }, schema: { tags: ['display'], summary: 'Which device this is', response: { 200: DeviceSelf } } },
    (request) => getDeviceSelf(deviceOf(request)));

  app.get('/display/board', { config: { callers: ['board', 'kiosk', 'desk-device'] }, schema: { tags: ['display'], summary: 'Now called, counters, next numbers', response: { 200: Board } } },
    async (request, reply) => sendResult(request, reply, await findBoard(deviceOf(request).officeId)));

  app.post('/kiosk/tickets', { config: kiosk, schema: { tags: ['display'], summary: 'Take a number at the kiosk', headers: IdempotencyHeader, body: KioskIssue, response: { 201: IssuedTicket } } }, async (request, reply) => {
    const device = deviceOf(request);
    const { group, declared, card } = request.body;
    const issued = await issueTicket({ officeId: device.officeId, letter: group, source: 'kiosk', declared, card }, { deviceId: device.deviceId }, onceOf(request));
    return sendResult(request, reply, issued.ok ? { ok: true, value: { ticket: await getTicket(issued.value.id), token: issued.value.token } } : issued, 201);
  });

  app.post('/kiosk/scan', { config: kiosk, schema: { tags: ['display'], summary: 'What a scanned code is: a booking is checked in, a citizen card is read', body: KioskScan, response: { 200: KioskScanned } } },
    async (request, reply) => sendResult(request, reply, await checkInAtKiosk(deviceOf(request), request.body.code, localeOf(request))));

  app.post('/kiosk/blocks', { config: kiosk, schema: { tags: ['display'], summary: 'Numbers for the time without network', body: LeaseBlock, response: { 200: Block } } },
    async (request, reply) => sendResult(request, reply, await leaseBlock(deviceOf(request), request.body.group)));

  app.post('/kiosk/reconcile', { config: kiosk, schema: { tags: ['display'], summary: 'Enter the numbers given out without network', body: Reconcile, response: { 200: Reconciled } } },
    async (request, reply) => sendResult(request, reply, await reconcile(deviceOf(request), request.body.tickets)));
}
