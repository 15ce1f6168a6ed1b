import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { issueDevice, revokeDevice } from '#lib/queue/device-commands.ts';
import { changeSettings } from '#lib/queue/settings-commands.ts';
import { findDayReport, findDevices, findReportCsv, findSettings } from '#lib/queue/settings-queries.ts';
import { DayReport, DeviceInput, DeviceRow, IssuedDevice, QueueSettings, QueueSettingsInput, SettingsPreview } from '#lib/queue/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { sendResult } from '../plugins/problems.ts';

const Office = z.object({ office: z.string().max(20) });

/** The ward administrator's side of the queue. */
export async function queueAdminRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['ward-administrator'] } as const;
  const tags = ['queue administration'];

  app.get('/office/:office/queue-settings', { config, schema: { tags, summary: 'How the line is run', params: Office, response: { 200: QueueSettings } } },
    async (request, reply) => sendResult(request, reply, await findSettings(personOf(request), request.params.office)));
  app.put('/office/:office/queue-settings', { config, schema: { tags, summary: 'Change that, or preview a change', params: Office, body: QueueSettingsInput, response: { 200: SettingsPreview } } },
    async (request, reply) => sendResult(request, reply, await changeSettings(personOf(request), request.params.office, request.body)));

  app.get('/office/:office/devices', { config, schema: { tags, summary: 'Kiosks, boards and counter screens', params: Office, response: { 200: z.array(DeviceRow) } } },
    async (request, reply) => sendResult(request, reply, await findDevices(personOf(request), request.params.office)));
  app.post('/office/:office/devices', { config, schema: { tags, summary: 'Let a device in', params: Office, body: DeviceInput, response: { 201: IssuedDevice } } }, async (request, reply) => {
    const actor = personOf(request);
    const issued = await issueDevice(actor, request.params.office, request.body);
    if (!issued.ok) return sendResult(request, reply, issued);
    const devices = await findDevices(actor, request.params.office);
    const device = devices.ok ? devices.value.find((row) => row.id === issued.value.id) : undefined;
    if (!device) throw new Error('the device just issued is missing');
    return sendResult(request, reply, { ok: true, value: { device, token: issued.value.token } }, 201);
  });
  app.delete('/office/:office/devices/:id', { config, schema: { tags, summary: 'Send a device away', params: Office.extend({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => sendResult(request, reply, await revokeDevice(personOf(request), request.params.office, request.params.id)));

  app.get('/office/:office/queue-report', { config, schema: { tags, summary: 'A day in figures', params: Office, querystring: z.strictObject({ day: z.iso.date() }), response: { 200: DayReport } } },
    async (request, reply) => sendResult(request, reply, await findDayReport(personOf(request), request.params.office, request.query.day)));
  app.get('/office/:office/queue-report.csv', {
    config,
    schema: { tags, summary: 'Tickets of some days as CSV', produces: ['text/csv'], params: Office, querystring: z.strictObject({ from: z.iso.date(), to: z.iso.date() }), response: { 200: z.string() } },
  }, async (request, reply) => {
    const csv = await findReportCsv(personOf(request), request.params.office, request.query.from, request.query.to);
    if (!csv.ok) return sendResult(request, reply, csv);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${request.params.office}-${request.query.from}-${request.query.to}.csv"`).serializer((text: string) => text).send(csv.value);
  });
}
