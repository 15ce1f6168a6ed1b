import { z } from 'zod';
import { FIELDS, LIFE_EVENTS } from './model.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const texts = z.array(z.string()).readonly();

export const ProcedureSummary = z.object({
  code: z.string(),
  version: z.number().int(),
  name: Text,
  field: z.enum(FIELDS),
  lifeEvents: z.array(z.enum(LIFE_EVENTS)).readonly(),
  keywords: z.object({ vi: texts, en: texts }),
  summary: Text,
  level: z.enum(['full', 'partial', 'in-person']),
  workingDays: z.number().int(),
});

/** A version as it was published. `content` and `form` were checked before publication and go out as they are. */
export const PublishedProcedure = z.object({
  code: z.string(),
  version: z.number().int(),
  versionId: z.uuid(),
  content: z.looseObject({ name: Text, field: z.enum(FIELDS), summary: Text }),
  form: z.looseObject({ pages: z.array(z.looseObject({ id: z.string(), title: Text })).readonly() }),
});
