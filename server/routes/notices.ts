import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { markRead } from '#lib/notifications/commands.ts';
import { countUnread, listNotices } from '#lib/notifications/queries.ts';
import { NoticeList, NoticeSettingsInput, NoticeSettingsView, ReadNotices, TestNotice } from '#lib/notifications/schema.ts';
import { getNoticeSettings, saveNoticeSettings, sendTest } from '#lib/notifications/settings-commands.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

/** What the person was told, and how they want to be told. */
export async function noticeRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'] } as const;
  const tags = ['notices'];

  app.get('/me/notices', {
    config,
    schema: { tags, summary: 'Notices, the newest first, with what became of each channel', querystring: z.strictObject({ before: z.uuid().optional() }), response: { 200: NoticeList } },
  }, (request) => listNotices(personOf(request), request.query.before));

  app.get('/me/notices/unread', {
    config,
    schema: { tags, summary: 'How many notices are unread', response: { 200: z.object({ unread: z.int() }) } },
  }, async (request) => ({ unread: await countUnread(personOf(request)) }));

  app.post('/me/notices/read', {
    config,
    schema: { tags, summary: 'Mark notices as read, all of them without ids', body: ReadNotices, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await markRead(personOf(request), request.body.ids)));

  app.get('/me/notice-settings', {
    config,
    schema: { tags, summary: 'How the person is told', response: { 200: NoticeSettingsView } },
  }, (request) => getNoticeSettings(personOf(request)));

  app.put('/me/notice-settings', {
    config,
    schema: { tags, summary: 'Choose channels, quiet hours, language and where to send', body: NoticeSettingsInput, response: { 200: NoticeSettingsView } },
  }, async (request, reply) => sendResult(request, reply, await saveNoticeSettings(personOf(request), request.body)));

  app.post('/me/notice-settings/test', {
    config,
    schema: { tags, summary: 'Send me a test by one channel', headers: z.looseObject({ 'idempotency-key': z.string().optional() }), body: TestNotice, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await sendTest(personOf(request), request.body.channel, onceOf(request))));
}
