import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkEdit, dropEdit, openEdit, publishEdit, recallVersion, saveEdit } from '#lib/procedures/edit-commands.ts';
import { findCatalogue, findCatalogueEntry, findEdit, findVersion } from '#lib/procedures/edit-queries.ts';
import { AtRevision, CatalogueEntry, CatalogueRow, CheckedEdit, EditInput, EditView, PublishedEdit, PublishInput, SavedEdit, VersionView } from '#lib/procedures/edit-schema.ts';
import { findProcessList, findProcessView } from '#lib/procedures/process-admin-queries.ts';
import { changeSteps } from '#lib/procedures/process-commands.ts';
import { ProcessSummary, ProcessView, StepsInput, StepsPreview } from '#lib/procedures/process-schema.ts';
import { personOf } from '../plugins/callers.ts';
import { sendResult } from '../plugins/problems.ts';

type App = ReturnType<typeof typed>;
const typed = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>();

const code = z.string().max(40);
const Code = z.object({ code });
const Version = z.object({ code, version: z.coerce.number().int().min(1) });
const Edit = z.object({ id: z.uuid() });
const Office = z.object({ office: z.string().max(20) });

/** The city's catalogue of procedures, and the steps that a ward gives them. */
export async function procedureAdminRoutes(server: FastifyInstance): Promise<void> {
  const app = typed(server);
  catalogue(app);
  edits(app);
  steps(app);
}


function catalogue(app: App): void {
  const config = { callers: ['procedure-administrator'] } as const;
  const tags = ['procedure administration'];

  app.get('/catalogue', { config, schema: { tags, summary: 'All procedures, with what waits and what is being written', response: { 200: z.array(CatalogueRow) } } },
    async (request, reply) => sendResult(request, reply, await findCatalogue(personOf(request))));
  app.get('/catalogue/:code', { config, schema: { tags, summary: 'The versions of a procedure', params: Code, response: { 200: CatalogueEntry } } },
    async (request, reply) => sendResult(request, reply, await findCatalogueEntry(personOf(request), request.params.code)));
  app.get('/catalogue/:code/versions/:version', { config, schema: { tags, summary: 'One version, whole', params: Version, response: { 200: VersionView } } },
    async (request, reply) => sendResult(request, reply, await findVersion(personOf(request), request.params.code, request.params.version)));
  app.post('/catalogue/:code/versions/:version/recall', { config, schema: { tags, summary: 'Take back a version that is not in force yet', params: Version, response: { 200: EditView } } },
    async (request, reply) => sendResult(request, reply, await recallVersion(personOf(request), request.params.code, request.params.version)));
  app.post('/catalogue/:code/edit', { config, schema: { tags, summary: 'Open an edit, or the one that is open', params: Code, response: { 200: EditView } } },
    async (request, reply) => sendResult(request, reply, await openEdit(personOf(request), request.params.code)));
}

function edits(app: App): void {
  const config = { callers: ['procedure-administrator'] } as const;
  const tags = ['procedure administration'];

  app.get('/edits/:id', { config, schema: { tags, summary: 'A version being written', params: Edit, response: { 200: EditView } } },
    async (request, reply) => sendResult(request, reply, await findEdit(personOf(request), request.params.id)));
  app.put('/edits/:id', { config, schema: { tags, summary: 'Save it', params: Edit, body: EditInput, response: { 200: SavedEdit } } },
    async (request, reply) => sendResult(request, reply, await saveEdit(personOf(request), request.params.id, request.body)));
  app.post('/edits/:id/check', { config, schema: { tags, summary: 'Check it', params: Edit, body: AtRevision, response: { 200: CheckedEdit } } },
    async (request, reply) => sendResult(request, reply, await checkEdit(personOf(request), request.params.id, request.body.revision)));
  app.post('/edits/:id/publish', { config, schema: { tags, summary: 'Publish it from a moment', params: Edit, body: PublishInput, response: { 200: PublishedEdit } } },
    async (request, reply) => sendResult(request, reply, await publishEdit(personOf(request), request.params.id, request.body)));
  app.post('/edits/:id/drop', { config, schema: { tags, summary: 'Give it up', params: Edit, body: AtRevision, response: { 204: z.null() } } },
    async (request, reply) => sendResult(request, reply, await dropEdit(personOf(request), request.params.id, request.body.revision)));
}

function steps(app: App): void {
  const config = { callers: ['ward-administrator'] } as const;
  const tags = ['procedure administration'];

  app.get('/office/:office/processes', { config, schema: { tags, summary: 'Whose steps each procedure has here', params: Office, response: { 200: z.array(ProcessSummary) } } },
    async (request, reply) => sendResult(request, reply, await findProcessList(personOf(request), request.params.office)));
  app.get('/office/:office/processes/:code', { config, schema: { tags, summary: 'The steps of a procedure', params: Office.extend({ code }), response: { 200: ProcessView } } },
    async (request, reply) => sendResult(request, reply, await findProcessView(personOf(request), request.params.office, request.params.code)));
  app.put('/office/:office/processes/:code', { config, schema: { tags, summary: 'Change them, or preview a change', params: Office.extend({ code }), body: StepsInput, response: { 200: StepsPreview } } },
    async (request, reply) => sendResult(request, reply, await changeSteps(personOf(request), request.params.office, request.params.code, request.body)));
}
