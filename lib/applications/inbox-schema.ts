/** The inbox of an office and the load of its officials. */
import { z } from 'zod';
import { STAGES } from './stage.ts';

const Text = z.object({ vi: z.string(), en: z.string() });

/** What an official's inbox is seen through: whose turn it is, and what presses. */
export const INBOX_VIEWS = ['receive', 'process', 'approve', 'return', 'citizen', 'due-today', 'overdue', 'stopped', 'done', 'all'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const InboxFilter = z.strictObject({
  view: z.enum(INBOX_VIEWS).default('receive'),
  /** part of the dossier code (with a digit) or of the name (without), with or without diacritics; or a whole personal identification number */
  q: z.string().max(100).optional(),
  field: z.string().max(40).optional(),
  procedure: z.string().max(40).optional(),
  /** "me", "nobody", or everybody's */
  whose: z.enum(['me', 'nobody']).optional(),
});
export type InboxFilter = z.output<typeof InboxFilter>;

export const InboxQuery = InboxFilter.extend({
  office: z.string().max(20),
  /** from the page before */
  cursor: z.string().max(200).optional(),
});
export type InboxQuery = z.output<typeof InboxQuery>;

export const InboxItem = z.object({
  code: z.string(),
  procedureCode: z.string(),
  procedureName: Text,
  field: z.string(),
  applicantName: z.string(),
  status: z.number().int(),
  stage: z.enum(STAGES),
  revision: z.number().int(),
  channel: z.number().int(),
  submittedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  stepDueAt: z.iso.datetime().nullable(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** a colleague has it open */
  lockedBy: z.string().nullable(),
});
export type InboxItem = z.output<typeof InboxItem>;

export const Inbox = z.object({
  items: z.array(InboxItem),
  counts: z.record(z.enum(INBOX_VIEWS), z.number().int()),
  nextCursor: z.string().nullable(),
});
export type Inbox = z.output<typeof Inbox>;

export const Assigned = z.object({ code: z.string(), assigneeName: z.string().nullable() });
export type Assigned = z.output<typeof Assigned>;
export const GiveDossier = z.strictObject({ /** null: back to the pile */ officialId: z.uuid().nullable() });

export const SetAway = z.strictObject({ /** last day away, local date; null: back */ until: z.iso.date().nullable() });
export const AwayResult = z.object({ /** dossiers that others have now */ passed: z.number().int() });
export type AwayResult = z.output<typeof AwayResult>;

/** What each official of an office has on hand. */
export const Load = z.array(z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  awayUntil: z.iso.date().nullable(),
  open: z.number().int(),
  dueToday: z.number().int(),
  overdue: z.number().int(),
}));
export type Load = z.output<typeof Load>;

export const AcceptMany = z.strictObject({ items: z.array(z.strictObject({ code: z.string().max(40), revision: z.number().int().min(1) })).min(1).max(50) });
export const AcceptedMany = z.object({
  accepted: z.array(z.string()),
  /** `error`: the refusal's code, as in a problem */
  refused: z.array(z.object({ code: z.string(), error: z.string() })),
});
export type AcceptedMany = z.output<typeof AcceptedMany>;

export const SavedFilter = z.object({ id: z.uuid(), name: z.string(), query: InboxFilter });
export type SavedFilter = z.output<typeof SavedFilter>;
export const SaveFilter = z.strictObject({ name: z.string().trim().min(1).max(60), query: InboxFilter });

/** How long a dossier stays marked as open on somebody's screen without a sign of life, in seconds. */
export const LOCK_SECONDS = 120;
export const Lock = z.object({ lockedBy: z.string().nullable(), mine: z.boolean(), until: z.iso.datetime().nullable() });
export type Lock = z.output<typeof Lock>;
