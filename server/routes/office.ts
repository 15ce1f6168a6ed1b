import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { getCityFigures } from '#lib/applications/office-queries.ts';
import { CityFigures } from '#lib/applications/schema.ts';
import { findStaff } from '#lib/identity/queries.ts';
import { StaffMember } from '#lib/identity/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { sendResult } from '../plugins/problems.ts';

/** What officials do. The role opens the route; the domain's policy decides about each office and dossier. */
export async function officeRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  app.get('/office/:office/staff', {
    config: { callers: ['ward-administrator'] },
    schema: { tags: ['office'], summary: 'The officials of an office', params: z.object({ office: z.string().max(20) }), response: { 200: z.array(StaffMember) } },
  }, async (request, reply) => sendResult(request, reply, await findStaff(personOf(request), request.params.office)));

  app.get('/city/figures', {
    config: { callers: ['city-viewer'] },
    schema: { tags: ['city'], summary: 'Dossiers of every office, by stage', response: { 200: CityFigures } },
  }, () => getCityFigures());
}
