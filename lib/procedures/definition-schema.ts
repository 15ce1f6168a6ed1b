/**
 * The shape of a form definition and of a procedure's content as JSON: what may be saved at all. Whether what is saved
 * makes sense, check-definition.ts and check-content.ts say. The editor and the server use the same schemas.
 */
import * as z from 'zod/mini';
import { AUTHORITIES, DOCUMENT_FORMS, FEE_REASONS, FEE_UNITS, FIELDS, LEVELS, LIFE_EVENTS, ONLINE_FORMS, type ProcedureContent } from './model.ts';
import { FACTS, WHO, type Condition, type FormDefinition, type FormField, type FormPage, type PrefillSource } from './form.ts';

const words = (max: number) => z.string().check(z.maxLength(max));
const text = (max = 1000) => z.strictObject({ vi: words(max), en: words(max) });
const count = (max: number) => z.int().check(z.minimum(0), z.maximum(max));
const maybe = z.exactOptional;

const MAX_VND = 1_000_000_000;
const vnd = count(MAX_VND);

const FormOption = z.strictObject({ value: words(60), label: text(300) });
const options = z.array(FormOption).check(z.maxLength(300));

const conditions = z.array(z.lazy((): z.ZodMiniType<Condition> => Condition)).check(z.minLength(1), z.maxLength(20));
const Condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ field: z.string(), is: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ field: z.string(), in: z.array(z.string()).check(z.minLength(1)) }),
  z.strictObject({ field: z.string(), filled: z.boolean() }),
  z.strictObject({ field: z.string(), ageUnder: count(150) }),
  z.strictObject({ field: z.string(), daysAgoOver: count(50_000) }),
  z.strictObject({ all: conditions }),
  z.strictObject({ any: conditions }),
  z.strictObject({ not: z.lazy((): z.ZodMiniType<Condition> => Condition) }),
]);

const PREFILLS = WHO.flatMap((who) => FACTS.map((fact): PrefillSource => `${who}.${fact}`));
const Computed = z.discriminatedUnion('fn', [
  z.strictObject({ fn: z.literal('date-in-words'), of: z.string() }),
  z.strictObject({ fn: z.literal('age-years'), of: z.string() }),
  z.strictObject({ fn: z.literal('sum'), of: z.string() }),
]);

const base = {
  key: words(60), label: text(300), help: maybe(text()), required: z.boolean(), showIf: maybe(Condition),
  prefill: maybe(z.enum(PREFILLS)), prefillIf: maybe(Condition), locked: maybe(z.boolean()), sensitive: maybe(z.boolean()),
};
const fields = z.lazy((): z.ZodMiniType<readonly FormField[]> => z.array(FieldShape).check(z.maxLength(80)));
const number = z.number();
const length = z.int().check(z.minimum(1), z.maximum(10_000));

export const FieldShape: z.ZodMiniType<FormField> = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('text'), format: maybe(z.literal('person-name')), maxLength: maybe(length), computed: maybe(Computed), default: maybe(words(200)) }),
  z.strictObject({ ...base, type: z.literal('textarea'), maxLength: maybe(length) }),
  z.strictObject({ ...base, type: z.literal('date'), notBefore: maybe(z.string()), notAfter: maybe(z.string()) }),
  z.strictObject({ ...base, type: z.literal('datetime'), notAfter: maybe(z.literal('today')) }),
  z.strictObject({ ...base, type: z.literal('daterange'), maxDays: maybe(count(50_000)), openEnd: maybe(z.boolean()), notBefore: maybe(z.literal('today')) }),
  z.strictObject({ ...base, type: z.literal('integer'), min: maybe(number), max: maybe(number), unit: maybe(text(60)), computed: maybe(Computed), default: maybe(number) }),
  z.strictObject({ ...base, type: z.literal('number'), min: maybe(number), max: maybe(number), unit: maybe(text(60)) }),
  z.strictObject({ ...base, type: z.literal('money'), min: maybe(number), max: maybe(number) }),
  z.strictObject({ ...base, type: z.literal('select'), options, default: maybe(z.string()) }),
  z.strictObject({ ...base, type: z.literal('multiselect'), options }),
  ...(['boolean', 'email', 'phone', 'personal-id', 'ethnicity', 'bank-account'] as const).map((type) => z.strictObject({ ...base, type: z.literal(type) })),
  z.strictObject({ ...base, type: z.literal('address'), detailRequired: maybe(z.boolean()) }),
  z.strictObject({ ...base, type: z.literal('country'), default: maybe(z.string()) }),
  z.strictObject({ ...base, type: z.literal('table'), columns: fields, rowName: text(100), minRows: maybe(count(50)), maxRows: maybe(count(50)) }),
  z.strictObject({ ...base, type: z.literal('group'), fields }),
  z.strictObject({ ...base, type: z.literal('consent-list'), roles: options }),
]);

export const PageShape: z.ZodMiniType<FormPage> = z.strictObject({ id: words(60), title: text(200), intro: maybe(text()), showIf: maybe(Condition), fields });

export const FormDefinitionShape: z.ZodMiniType<FormDefinition> = z.strictObject({
  pages: z.array(PageShape).check(z.minLength(1), z.maxLength(40)),
});

const RequiredDocument = z.strictObject({
  id: words(60), name: text(300), form: z.enum(DOCUMENT_FORMS), online: z.enum(ONLINE_FORMS), required: z.boolean(), note: maybe(text()),
});

const Fee = z.strictObject({
  counterVnd: vnd, onlineVnd: vnd, unit: z.enum(FEE_UNITS), onlineReason: z.enum(FEE_REASONS), lateVnd: maybe(vnd),
  lateAfter: maybe(z.strictObject({ field: z.string(), days: count(3650) })),
  rates: maybe(z.array(z.strictObject({ if: Condition, counterVnd: vnd, onlineVnd: vnd })).check(z.maxLength(20))),
  pages: maybe(z.strictObject({ first: count(1000), firstVnd: vnd, nextVnd: vnd, maxVnd: vnd })),
  note: text(),
});

const phrases = z.array(words(120)).check(z.maxLength(60));
const days = count(365);

export const ContentShape: z.ZodMiniType<ProcedureContent> = z.strictObject({
  name: text(300), field: z.enum(FIELDS), lifeEvents: z.array(z.enum(LIFE_EVENTS)).check(z.maxLength(LIFE_EVENTS.length)),
  keywords: z.strictObject({ vi: phrases, en: phrases }), summary: text(), level: z.enum(LEVELS),
  workingDays: days, workingDaysRural: maybe(days), verificationExtraWorkingDays: maybe(days),
  cutoff: maybe(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), timeNote: maybe(text()),
  fee: Fee, documents: z.array(RequiredDocument).check(z.maxLength(60)), conditions: z.array(text()).check(z.maxLength(40)),
  inPersonStep: maybe(text()), result: text(), resultDigital: z.boolean(), resultValidMonths: maybe(count(1200)),
  authority: z.enum(AUTHORITIES), nonTerritorial: z.boolean(), formNo: maybe(words(60)),
  legalBasis: z.array(words(300)).check(z.maxLength(60)), alternatives: z.array(words(40)).check(z.maxLength(20)), replaces: z.array(words(40)).check(z.maxLength(20)),
});
