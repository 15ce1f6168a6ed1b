import { z } from 'zod';
import { FIELDS } from './model.ts';
import { EDIT_STATUSES, PROBLEM_CODES } from './version-model.ts';

const Text = z.object({ vi: z.string(), en: z.string() });

/** A procedure in the catalogue, with what is under way about it. */
export const CatalogueRow = z.object({
  code: z.string(),
  name: Text,
  field: z.enum(FIELDS),
  /** the version in force */
  version: z.number().int(),
  inForceFrom: z.iso.datetime(),
  /** published, but not in force yet */
  waiting: z.object({ version: z.number().int(), inForceFrom: z.iso.datetime() }).nullable(),
  edit: z.object({ id: z.uuid(), status: z.enum(EDIT_STATUSES), updatedAt: z.iso.datetime(), updatedBy: z.string() }).nullable(),
});
export type CatalogueRow = z.output<typeof CatalogueRow>;

export const VersionRow = z.object({
  version: z.number().int(),
  state: z.enum(['past', 'in-force', 'waiting']),
  publishedAt: z.iso.datetime(),
  /** null: it came with the system */
  publishedBy: z.string().nullable(),
  inForceFrom: z.iso.datetime(),
  /** what changed, in its editor's words */
  summary: z.string(),
  /** drafts and dossiers under way that stay on it */
  drafts: z.number().int(),
  applications: z.number().int(),
});
export type VersionRow = z.output<typeof VersionRow>;

const Unchecked = z.object({}).loose();

/** One version, whole; what it says was checked before publication and goes out as it is. */
export const VersionView = z.object({ code: z.string(), version: z.number().int(), content: Unchecked, form: Unchecked });

export const CatalogueEntry = z.object({
  code: z.string(),
  name: Text,
  versions: z.array(VersionRow),
  edit: z.object({ id: z.uuid(), status: z.enum(EDIT_STATUSES), baseVersion: z.number().int(), updatedAt: z.iso.datetime(), updatedBy: z.string() }).nullable(),
});
export type CatalogueEntry = z.output<typeof CatalogueEntry>;

/** A version being written. */
export const EditView = z.object({
  id: z.uuid(),
  code: z.string(),
  status: z.enum(EDIT_STATUSES),
  revision: z.number().int(),
  baseVersion: z.number().int(),
  content: Unchecked,
  form: Unchecked,
  summary: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  /** the version that it began from */
  base: z.object({ content: Unchecked, form: Unchecked }),
});
export type EditView = z.output<typeof EditView>;

/** `content` and `form` are checked by definition-schema.ts, whose issues say where. */
export const EditInput = z.strictObject({ revision: z.number().int(), content: z.unknown(), form: z.unknown(), summary: z.string().max(1000) });
export type EditInput = z.output<typeof EditInput>;

export const SavedEdit = z.object({ revision: z.number().int(), status: z.enum(EDIT_STATUSES), updatedAt: z.iso.datetime() });
export type SavedEdit = z.output<typeof SavedEdit>;

export const AtRevision = z.strictObject({ revision: z.number().int() });

export const CheckedEdit = z.object({
  status: z.enum(EDIT_STATUSES),
  problems: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])).readonly(), code: z.enum(PROBLEM_CODES), about: z.string().optional() })),
  /** offices whose own steps take longer than the new legal time; the city's take their place there */
  officesPassedOver: z.number().int(),
});
export type CheckedEdit = z.output<typeof CheckedEdit>;

/** `from`: null = at once */
export const PublishInput = z.strictObject({ revision: z.number().int(), from: z.iso.datetime({ offset: true }).nullable() });
export type PublishInput = z.output<typeof PublishInput>;

export const PublishedEdit = z.object({ version: z.number().int(), inForceFrom: z.iso.datetime() });
export type PublishedEdit = z.output<typeof PublishedEdit>;
