import { z } from 'zod';
import { AnswersInput } from './answers-schema.ts';
import { Behalf } from './behalf-schema.ts';
import { HolderView } from './holder-schema.ts';
import { ACTIONS, EXTEND_REASONS, REASONS, REFUSAL_REASONS, STOP_REASONS, type Action } from './status.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const StatusCode = z.number().int().min(1).max(10);

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
  /** for whom it is written, where not for the person themselves */
  behalf: Behalf.nullable(),
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
  action: z.enum(Object.keys(ACTIONS) as [Action, ...Action[]]),
  status: StatusCode,
  at: z.iso.datetime(),
  by: z.enum(['applicant', 'office']),
  reasonCode: z.enum(REASONS).nullable(),
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
  /** for whom it was made, where not for the applicant */
  behalf: Behalf.nullable(),
  ...HolderView,
});
export type Application = z.output<typeof Application>;

export const AcceptApplication = z.strictObject({ revision: z.number().int().min(1) });
export const RefuseApplication = z.strictObject({
  revision: z.number().int().min(1),
  reasonCode: z.enum(REFUSAL_REASONS),
  /** in the official's own words, read by the applicant */
  note: z.string().trim().max(1000),
});
export type RefuseApplication = z.output<typeof RefuseApplication>;

const Revision = { revision: z.number().int().min(1) };
const Note = z.string().trim().max(2000);
/** The simple actions of officials; those with more to say (supplements, payment, approval) have routes of their own. */
export const OfficeAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('begin'), ...Revision }),
  z.strictObject({ action: z.literal('forward'), ...Revision, note: Note.optional() }),
  z.strictObject({ action: z.literal('send-back'), ...Revision, toStep: z.number().int().min(0).max(30), note: Note }),
  z.strictObject({ action: z.literal('stop'), ...Revision, reasonCode: z.enum(STOP_REASONS), note: Note }),
  z.strictObject({ action: z.literal('resume'), ...Revision, note: Note }),
  z.strictObject({ action: z.literal('extend'), ...Revision, reasonCode: z.enum(EXTEND_REASONS), note: Note, /** working days */ extraDays: z.number().int().min(1).max(60) }),
  z.strictObject({ action: z.literal('return'), ...Revision, note: Note.optional() }),
]);
export type OfficeAction = z.output<typeof OfficeAction>;

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
  /** asked for supplements more than once, against the rule of one list */
  askedAgain: z.number().int(),
});
export const CityFigures = z.object({ offices: z.array(OfficeFigures), at: z.iso.datetime() });
export type CityFigures = z.output<typeof CityFigures>;
