import { z } from 'zod';
import { REFUSAL_REASONS } from './status.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const StatusCode = z.number().int().min(1).max(10);

/** Deeper than any answer (an address in a table's row stands at 3); code that walks answers must not run out of stack. */
const MAX_DEPTH = 8;

function isShallow(value: unknown, left = MAX_DEPTH): boolean {
  return typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((item) => isShallow(item, left - 1)));
}

/** Answers as they are sent: keys of the form's fields; the form's own schema decides at submission. */
export const AnswersInput = z.record(z.string().max(80), z.unknown()).refine((answers) => isShallow(answers));

export const DossierCode = z.string().regex(/^H26\.\d{3}-\d{6}-\d{4,5}$/);

export const CreateDraft = z.strictObject({ procedureCode: z.string().max(40) });
export const SaveDraft = z.strictObject({
  /** the revision that these answers were made from */
  revision: z.number().int().min(1),
  answers: AnswersInput,
  /** where the person is in the form */
  pageId: z.string().max(80),
});

export const DraftSummary = z.object({
  id: z.uuid(),
  procedureCode: z.string(),
  procedureName: Text,
  pageId: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type DraftSummary = z.output<typeof DraftSummary>;

export const Draft = DraftSummary.extend({
  revision: z.number().int(),
  answers: AnswersInput,
  /** what VNeID knows for this form, by field key; an answer that equals it is marked as coming from VNeID */
  facts: AnswersInput,
  procedureVersion: z.number().int(),
  /** FormDefinition of the version that the draft is pinned to */
  form: z.unknown(),
});
export type Draft = z.output<typeof Draft>;

export const SubmitApplication = z.strictObject({
  draftId: z.uuid(),
  revision: z.number().int().min(1),
  officeCode: z.string().max(20),
  /** "I declare that what I state is true and answer for it before the law" */
  declaration: z.boolean(),
});

export const HistoryEntry = z.object({
  action: z.enum(['submit', 'accept', 'refuse']),
  status: StatusCode,
  at: z.iso.datetime(),
  by: z.enum(['applicant', 'office']),
  reasonCode: z.enum(REFUSAL_REASONS).nullable(),
  note: z.string().nullable(),
});

export const ApplicationSummary = z.object({
  code: z.string(),
  procedureCode: z.string(),
  procedureName: Text,
  status: StatusCode,
  revision: z.number().int(),
  officeName: Text,
  submittedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
});
export type ApplicationSummary = z.output<typeof ApplicationSummary>;

export const Application = ApplicationSummary.extend({
  officeCode: z.string(),
  /** FormDefinition of the version that the dossier is pinned to */
  form: z.unknown(),
  answers: AnswersInput,
  prefilled: z.array(z.string()),
  /** ProcedureContent of that version */
  content: z.unknown(),
  history: z.array(HistoryEntry),
});
export type Application = z.output<typeof Application>;

export const INBOX_VIEWS = ['waiting', 'due-soon', 'accepted', 'refused', 'all'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export const InboxQuery = z.strictObject({
  office: z.string().max(20),
  view: z.enum(INBOX_VIEWS).default('waiting'),
  /** dossier code or name, with or without diacritics */
  q: z.string().max(100).optional(),
  field: z.string().max(40).optional(),
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
  status: StatusCode,
  revision: z.number().int(),
  submittedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
});
export type InboxItem = z.output<typeof InboxItem>;

export const Inbox = z.object({
  items: z.array(InboxItem),
  counts: z.object({ waiting: z.number().int(), 'due-soon': z.number().int(), accepted: z.number().int(), refused: z.number().int(), all: z.number().int() }),
  nextCursor: z.string().nullable(),
});
export type Inbox = z.output<typeof Inbox>;

export const OfficialHistoryEntry = HistoryEntry.extend({ officialName: z.string().nullable() });

/** A dossier as an official of its office sees it. */
export const Dossier = Application.extend({
  applicantName: z.string(),
  applicantPersonalId: z.string(),
  history: z.array(OfficialHistoryEntry),
  /** what this official can do now */
  actions: z.array(z.enum(['accept', 'refuse'])),
});
export type Dossier = z.output<typeof Dossier>;

export const AcceptApplication = z.strictObject({ revision: z.number().int().min(1) });
export const RefuseApplication = z.strictObject({
  revision: z.number().int().min(1),
  reasonCode: z.enum(REFUSAL_REASONS),
  /** in the official's own words, read by the applicant */
  note: z.string().trim().max(1000),
});
export type RefuseApplication = z.output<typeof RefuseApplication>;

export const TrackQuery = z.strictObject({ code: z.string().max(40), phoneLast4: z.string().regex(/^\d{4}$/) });
export const Tracked = z.object({
  code: z.string(),
  procedureName: Text,
  status: StatusCode,
  officeName: Text,
  submittedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  history: z.array(z.object({ action: z.string(), status: StatusCode, at: z.iso.datetime() })),
});
export type Tracked = z.output<typeof Tracked>;

const OfficeFigures = z.object({
  code: z.string(),
  name: Text,
  submitted: z.number().int(),
  waiting: z.number().int(),
  accepted: z.number().int(),
  refused: z.number().int(),
  overdue: z.number().int(),
});
export const CityFigures = z.object({ offices: z.array(OfficeFigures), at: z.iso.datetime() });
export type CityFigures = z.output<typeof CityFigures>;
