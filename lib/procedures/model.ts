import type { Text } from '#lib/platform/text.ts';
import type { Condition, FormDefinition } from './form.ts';

export const FIELDS = [
  'civil-status', 'certification', 'residence', 'identity', 'social-protection', 'poverty-reduction',
  'meritorious-persons', 'health-insurance', 'household-business', 'construction', 'land',
] as const;
/** A sector of administrative procedures (lĩnh vực). */
export type Field = (typeof FIELDS)[number];

export const LIFE_EVENTS = [
  'having-a-child', 'marrying', 'moving', 'losing-someone', 'building', 'opening-a-shop', 'growing-old',
  'disability-and-hardship', 'papers-and-copies',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

export const LEVELS = ['full', 'partial', 'in-person'] as const;
/** full = toàn trình (no visit), partial = một phần (one visit), in-person = trực tiếp */
export type ServiceLevel = (typeof LEVELS)[number];

export const AUTHORITIES = ['ward', 'ward-police', 'social-insurance', 'land-office'] as const;
/** Who receives and decides: the ward, the commune police, the social insurance, the land registration branch. */
export type AuthorityKind = (typeof AUTHORITIES)[number];

export const DOCUMENT_FORMS = ['eform', 'original', 'copy', 'certified-copy', 'show'] as const;
export const ONLINE_FORMS = ['eform', 'vneid', 'shared-data', 'scan', 'original'] as const;
export const FEE_UNITS = ['dossier', 'copy', 'page', 'case'] as const;
export const FEE_REASONS = ['free', 'city-pays', 'central-rule', 'not-online'] as const;

/** A paper of the dossier (thành phần hồ sơ). */
export type RequiredDocument = {
  /** kebab-case, unique in the procedure */
  readonly id: string;
  readonly name: Text;
  /** how it is handed in at the counter */
  readonly form: (typeof DOCUMENT_FORMS)[number];
  /**
   * how the online dossier has it: `eform` = this form itself; `vneid` = the state knows it from VNeID;
   * `shared-data` = looked up in a shared database, asked for only if not found there; `scan` = a photo or scan;
   * `original` = the paper itself has to come to the counter
   */
  readonly online: (typeof ONLINE_FORMS)[number];
  readonly required: boolean;
  readonly note?: Text;
};

/** Fees in whole đồng per `unit`. Zero because the city pays is not zero because free: `onlineReason` says which. */
export type Fee = {
  readonly counterVnd: number;
  readonly onlineVnd: number;
  readonly unit: (typeof FEE_UNITS)[number];
  readonly onlineReason: (typeof FEE_REASONS)[number];
  /** on top, for what the law wants registered within some days and was not */
  readonly lateVnd?: number;
  /** it is late more than `days` after the date in this field of the form */
  readonly lateAfter?: { readonly field: string; readonly days: number };
  /** other amounts for some cases (a child under 14): the first whose condition holds */
  readonly rates?: readonly { readonly if: Condition; readonly counterVnd: number; readonly onlineVnd: number }[];
  /** first pages at one price, the next at another, with a cap per copy (certified copies, TT 226/2016/TT-BTC) */
  readonly pages?: { readonly first: number; readonly firstVnd: number; readonly nextVnd: number; readonly maxVnd: number };
  /** the rule in one or two plain sentences */
  readonly note: Text;
};

/** Everything a citizen and an official need to know of a procedure version; stored as JSON with the version. */
export type ProcedureContent = {
  readonly name: Text;
  readonly field: Field;
  readonly lifeEvents: readonly LifeEvent[];
  /** what people type when they look for it: everyday words, one phrase an item */
  readonly keywords: { readonly vi: readonly string[]; readonly en: readonly string[] };
  /** one plain sentence: what it is for and who needs it */
  readonly summary: Text;
  readonly level: ServiceLevel;
  /** working days; 0 = same day */
  readonly workingDays: number;
  /** in rural communes, where it differs */
  readonly workingDaysRural?: number;
  /** added when facts must be verified elsewhere */
  readonly verificationExtraWorkingDays?: number;
  /** same day: received after this local time = next working day */
  readonly cutoff?: string;
  readonly timeNote?: Text;
  readonly fee: Fee;
  readonly documents: readonly RequiredDocument[];
  /** requirements and conditions, one sentence each */
  readonly conditions: readonly Text[];
  /** what must be done in person, if anything */
  readonly inPersonStep?: Text;
  readonly result: Text;
  readonly resultDigital: boolean;
  readonly resultValidMonths?: number;
  readonly authority: AuthorityKind;
  /** any ward or commune of the city may receive it (phi địa giới) */
  readonly nonTerritorial: boolean;
  readonly formNo?: string;
  readonly legalBasis: readonly string[];
  /** codes of procedures that do the same or more */
  readonly alternatives: readonly string[];
  /** codes under which it was known before */
  readonly replaces: readonly string[];
};

export type ProcedureSeed = { readonly code: string; readonly content: ProcedureContent; readonly form: FormDefinition };

/** A procedure in a list or in search. */
export type ProcedureSummary = Pick<ProcedureContent, 'name' | 'field' | 'lifeEvents' | 'keywords' | 'summary' | 'level' | 'workingDays'> & {
  readonly code: string;
  readonly version: number;
};

/** A published version, whole. */
export type PublishedProcedure = {
  readonly code: string;
  readonly version: number;
  readonly versionId: string;
  readonly content: ProcedureContent;
  readonly form: FormDefinition;
};
