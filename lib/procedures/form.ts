/**
 * The form definition: the data from which the form engine renders a form, builds its zod schema and shows its answers.
 * A definition is stored with a procedure version and never changes after publication.
 */
import type { Text } from '#lib/platform/text.ts';

/**
 * A condition over the answers. It may only name fields that stand earlier in the form (a definition that does not is
 * refused by `checkFormDefinition`), so that visibility never depends on itself. Inside table columns a condition may
 * name only earlier columns of the same row.
 */
export type Condition =
  | { readonly field: string; readonly is: string | number | boolean }
  | { readonly field: string; readonly in: readonly string[] }
  /** the field has an answer (true) or has none (false) */
  | { readonly field: string; readonly filled: boolean }
  /** a date field: the person born on it is today younger than `ageUnder` full years */
  | { readonly field: string; readonly ageUnder: number }
  /** a date field: more than this many days before today (birth registration after 60 days is late) */
  | { readonly field: string; readonly daysAgoOver: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type FormOption = { readonly value: string; readonly label: Text };

export const WHO = ['person', 'spouse', 'father', 'mother', 'parentMother', 'parentFather', 'householdHead'] as const;
export const FACTS = [
  'fullName', 'birthDate', 'sex', 'personalId', 'ethnicity', 'nationality', 'residence', 'origin', 'phone', 'email', 'relation',
] as const;

/**
 * Where VNeID's facts go. `person` = who is signed in; `father`, `mother`, `spouse`, `householdHead` = theirs in the
 * population database; `parentMother`/`parentFather` = the signed-in person or the spouse, by sex (for a form about
 * their child). `relation` exists for `householdHead` only (the person's relation to the head: values of
 * RELATION_TO_HEAD). Facts that VNeID does not have are left empty.
 */
export type PrefillSource = `${(typeof WHO)[number]}.${(typeof FACTS)[number]}`;

/** A value the form works out itself; shown, never typed. The server computes it again. */
export type Computed =
  /** a date in Vietnamese words, as civil-status papers ask ("ngày mười hai tháng ba năm hai nghìn không trăm …") */
  | { readonly fn: 'date-in-words'; readonly of: string }
  /** full years between a date field and today */
  | { readonly fn: 'age-years'; readonly of: string }
  /** the sum of a number column of a table: `of: "items.amount"` */
  | { readonly fn: 'sum'; readonly of: string };

type FieldBase = {
  /** unique in the whole form (in a table or group: unique in that table or group); camelCase */
  readonly key: string;
  readonly label: Text;
  /** one or two plain sentences under the label: what to write, where to find it. Only where it helps. */
  readonly help?: Text;
  readonly required: boolean;
  /** shown, and asked, only when the condition holds; hidden fields are dropped from the answers */
  readonly showIf?: Condition;
  readonly prefill?: PrefillSource;
  /** VNeID's fact belongs here only while this holds (the applicant is the child's mother); else it is taken out again */
  readonly prefillIf?: Condition;
  /** with `prefill` of `person.*`: the person cannot change it; the server sets it from VNeID again */
  readonly locked?: boolean;
  /** health, ethnicity, bank data …: shown to officials only with the dossier open, never in lists */
  readonly sensitive?: boolean;
};

export type FormField = FieldBase & (
  | { readonly type: 'text'; readonly format?: 'person-name'; readonly maxLength?: number; readonly computed?: Computed; readonly default?: string }
  | { readonly type: 'textarea'; readonly maxLength?: number }
  /** ISO 8601 calendar date. `notBefore`/`notAfter`: "today" or the key of an earlier date field */
  | { readonly type: 'date'; readonly notBefore?: string; readonly notAfter?: string }
  /** local date and time of day, `YYYY-MM-DDTHH:mm` */
  | { readonly type: 'datetime'; readonly notAfter?: 'today' }
  /** { from, to }, to ≥ from. `maxDays`: the longest allowed span */
  | { readonly type: 'daterange'; readonly maxDays?: number; readonly openEnd?: boolean; readonly notBefore?: 'today' }
  | { readonly type: 'integer'; readonly min?: number; readonly max?: number; readonly unit?: Text; readonly computed?: Computed; readonly default?: number }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly unit?: Text }
  /** whole đồng */
  | { readonly type: 'money'; readonly min?: number; readonly max?: number }
  | { readonly type: 'select'; readonly options: readonly FormOption[]; readonly default?: string }
  | { readonly type: 'multiselect'; readonly options: readonly FormOption[] }
  | { readonly type: 'boolean' }
  | { readonly type: 'email' }
  | { readonly type: 'phone' }
  /** the 12-digit personal identification number (số định danh cá nhân) */
  | { readonly type: 'personal-id' }
  /** { provinceCode, wardCode | wardName, detail } after the two-level reform; provinceCode "00" = abroad */
  | { readonly type: 'address'; readonly detailRequired?: boolean }
  /** ISO 3166-1 alpha-2 */
  | { readonly type: 'country'; readonly default?: string }
  /** code of the 54 ethnic groups, "01" = Kinh; "55" = foreigner */
  | { readonly type: 'ethnicity' }
  /** { bank, accountNumber, accountName } */
  | { readonly type: 'bank-account' }
  /** rows of simple fields (no table, group, consent-list inside) */
  | { readonly type: 'table'; readonly columns: readonly FormField[]; readonly rowName: Text; readonly minRows?: number; readonly maxRows?: number }
  | { readonly type: 'group'; readonly fields: readonly FormField[] }
  /** who must agree: rows of { role, name, personalId, way: "form" | "vneid" | "paper" } */
  | { readonly type: 'consent-list'; readonly roles: readonly FormOption[] }
);

export type FieldType = FormField['type'];

/** Types that may stand in a row of a table, or in a group. */
export const INNER_TYPES = [
  'text', 'textarea', 'date', 'integer', 'number', 'money', 'select', 'boolean', 'email', 'phone', 'personal-id', 'country', 'ethnicity', 'address',
] as const satisfies readonly FieldType[];

/** One topic: what a person can answer in one go. Three to six fields are a good page; one is fine. */
export type FormPage = {
  /** kebab-case, unique in the form; part of the address of the page */
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly showIf?: Condition;
  readonly fields: readonly FormField[];
};

export type FormDefinition = { readonly pages: readonly FormPage[] };
