/** A dossier as officials see it, and what they may send about it beyond its simple actions. */
import { z } from 'zod';
import { AnswersInput } from './answers-schema.ts';
import { Behalf } from './behalf-schema.ts';
import { DELIVERIES, PostalAddress, SupplementView } from './holder-schema.ts';
import { ApplicationSummary, HistoryEntry } from './schema.ts';
import { ACTIONS, DEFECTS, type Action } from './status.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const Moment = z.iso.datetime();

/** One step in the dossier's life, with who took it. */
export const OfficialHistoryEntry = HistoryEntry.extend({
  by: z.enum(['applicant', 'office', 'system']),
  officialName: z.string().nullable(),
  /** index of the step of its process that it entered then */
  step: z.number().int().nullable(),
  /** the deadline that was set then */
  dueAt: Moment.nullable(),
});

/** The legal clock and the step's own, as they stood when the dossier was read. */
export const DossierClock = z.object({
  state: z.enum(['not-started', 'running', 'paused', 'ended']),
  pausedAt: Moment.nullable(),
  /** working minutes until the deadline; below 0: late by so many. Null before acceptance and after the end */
  minutesLeft: z.number().int().nullable(),
  stepDueAt: Moment.nullable(),
  /** as `minutesLeft`, of the present step */
  stepMinutesLeft: z.number().int().nullable(),
  extendedAt: Moment.nullable(),
  /** by how many working days the deadline may be moved at most; null where it cannot be moved any more */
  mostExtraDays: z.number().int().nullable(),
  /** an apology with a new date should go out: its words are prepared, an approver sends them */
  apologyDue: z.boolean(),
});
export type DossierClock = z.output<typeof DossierClock>;

export const DossierSupplement = SupplementView.extend({
  officialName: z.string(),
  /** why a second one was needed, and the approver who said so */
  secondReason: z.string().nullable(),
  approvedByName: z.string().nullable(),
});
export type DossierSupplement = z.output<typeof DossierSupplement>;

export const InternalNote = z.object({ id: z.uuid(), at: Moment, officialName: z.string(), text: z.string() });
export type InternalNote = z.output<typeof InternalNote>;

export const Opinion = z.object({
  id: z.uuid(),
  /** the office asked */
  officeName: Text,
  askedByName: z.string(),
  askedAt: Moment,
  dueAt: Moment,
  question: z.string(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: Moment.nullable(),
});
export type Opinion = z.output<typeof Opinion>;

export const DossierComplaint = z.object({ id: z.uuid(), at: Moment, text: z.string(), answer: z.string().nullable(), answeredByName: z.string().nullable(), answeredAt: Moment.nullable() });
export type DossierComplaint = z.output<typeof DossierComplaint>;

/** What only colleagues know; null for an official who is the applicant. */
const Inside = z.object({
  notes: z.array(InternalNote),
  opinions: z.array(Opinion),
  complaints: z.array(DossierComplaint),
  /** other dossiers of the same person at this office, the latest first */
  earlier: z.array(ApplicationSummary.pick({ code: true, procedureName: true, status: true, submittedAt: true })),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

/** A dossier as an official of its office sees it. */
export const Dossier = ApplicationSummary.extend({
  officeCode: z.string(),
  /** FormDefinition of the version that the dossier is pinned to */
  form: z.unknown(),
  answers: AnswersInput,
  prefilled: z.array(z.string()),
  /** ProcedureContent of that version */
  content: z.unknown(),
  applicantName: z.string(),
  applicantPersonalId: z.string(),
  /** for whom, when not for the applicant */
  behalf: Behalf.nullable(),
  /** 1 in person, 2 online, 3 public postal service */
  channel: z.number().int(),
  acceptedAt: Moment.nullable(),
  clock: DossierClock,
  /** the steps of its process; empty before acceptance. `step`: index of the present one */
  steps: z.array(z.object({ key: z.string(), kind: z.enum(['receive', 'process', 'approve', 'return']), name: Text, hours: z.number() })),
  step: z.number().int().nullable(),
  supplements: z.array(DossierSupplement),
  fee: z.object({ amountVnd: z.number().int(), state: z.string() }),
  delivery: z.object({ way: z.enum(DELIVERIES), address: PostalAddress.nullable(), state: z.string() }),
  result: z.object({ number: z.string(), checkCode: z.string(), signedAt: Moment }).nullable(),
  history: z.array(OfficialHistoryEntry),
  inside: Inside.nullable(),
  /** what this official can do now */
  actions: z.array(z.enum(Object.keys(ACTIONS) as [Action, ...Action[]])),
});
export type Dossier = z.output<typeof Dossier>;

const Words = z.string().trim().max(1000);
const ItemNote = z.object({ reasonCode: z.enum(DEFECTS), /** in the official's own words; needed where the reason is "other" */ note: Words.default('') });

/** One thing that is missing or wrong. `target`: id of the required paper, key of the form's field. */
export const SupplementItemInput = z.discriminatedUnion('kind', [
  ItemNote.extend({ kind: z.literal('paper'), target: z.string().max(80) }).strict(),
  ItemNote.extend({ kind: z.literal('field'), target: z.string().max(80) }).strict(),
  ItemNote.extend({ kind: z.literal('other'), note: Words.min(1) }).strict(),
]).refine((item) => item.reasonCode !== 'other' || item.note !== '', { path: ['note'] });
export type SupplementItemInput = z.output<typeof SupplementItemInput>;

export const MAX_SUPPLEMENT_ITEMS = 60;

/** Everything that is missing or wrong, in one list. */
export const RequestSupplement = z.strictObject({
  revision: z.number().int().min(1),
  /** read by the applicant above the list */
  note: z.string().trim().max(2000),
  items: z.array(SupplementItemInput).min(1).max(MAX_SUPPLEMENT_ITEMS),
  /** why a second one is needed; read by officials, counted in reports */
  secondReason: Words.optional(),
});
export type RequestSupplement = z.output<typeof RequestSupplement>;

export const AddNote = z.strictObject({ text: z.string().trim().min(1).max(4000) });

/** The longest time that another office may be given, in working days. */
export const MAX_OPINION_DAYS = 15;

export const AskOpinion = z.strictObject({
  /** code of the office asked */
  office: z.string().max(20),
  question: z.string().trim().min(1).max(2000),
  workingDays: z.number().int().min(1).max(MAX_OPINION_DAYS),
});
export type AskOpinion = z.output<typeof AskOpinion>;

/** Read by the applicant. */
export const AnswerComplaint = z.strictObject({ answer: z.string().trim().min(1).max(4000) });

export const AnswerOpinion = z.strictObject({ answer: z.string().trim().min(1).max(4000) });

/** A question as the office asked sees it in its list. */
export const AskedOpinion = Opinion.omit({ officeName: true }).extend({
  code: z.string(),
  procedureName: Text,
  /** the office that asks */
  fromOffice: Text,
  /** it can still be answered */
  open: z.boolean(),
});
export type AskedOpinion = z.output<typeof AskedOpinion>;

/** One question, with what the office asked may see of the dossier; null once it was answered, or the dossier decided. */
export const AskedOpinionDetail = AskedOpinion.extend({
  dossier: z.object({ applicantName: z.string(), submittedAt: Moment, /** FormDefinition, without sensitive fields */ form: z.unknown(), answers: AnswersInput, prefilled: z.array(z.string()) }).nullable(),
});
export type AskedOpinionDetail = z.output<typeof AskedOpinionDetail>;

export const OpinionQuery = z.strictObject({ /** code of the office asked */ office: z.string().max(20), view: z.enum(['open', 'answered']).default('open') });
export type OpinionQuery = z.output<typeof OpinionQuery>;
