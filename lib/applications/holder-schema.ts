/** What the applicant may send about a dossier of their own, besides its papers. */
import { z } from 'zod';
import { AnswersInput } from './answers-schema.ts';

const Revision = { revision: z.number().int().min(1) };

export const DELIVERIES = ['electronic', 'post', 'counter'] as const;
/** How the result shall reach the applicant. */
export type Delivery = (typeof DELIVERIES)[number];

/** Where the post takes the result. `wardCode`: code of the 2025 list of wards and communes. */
export const PostalAddress = z.strictObject({
  name: z.string().trim().min(1).max(100),
  phone: z.string().regex(/^0\d{9}$/),
  provinceCode: z.string().max(10),
  wardCode: z.string().max(10),
  street: z.string().trim().min(1).max(200),
});
export type PostalAddress = z.output<typeof PostalAddress>;

/** Under which name a dossier's address is sealed. */
export const deliveryContext = (id: string): string => `delivery:${id}`;

export const ChooseDelivery = z.discriminatedUnion('delivery', [
  z.strictObject({ delivery: z.literal('electronic'), ...Revision }),
  z.strictObject({ delivery: z.literal('counter'), ...Revision }),
  z.strictObject({ delivery: z.literal('post'), ...Revision, address: PostalAddress }),
]);
export type ChooseDelivery = z.output<typeof ChooseDelivery>;

export const WithdrawApplication = z.strictObject({ ...Revision, /** why, in own words */ note: z.string().trim().max(1000).optional() });

/**
 * The answer to a supplement request, all items at once. Papers were attached to their items before; `answers` holds the
 * fields that were asked about, `words` what is said to items of kind "other", by item id.
 */
export const AnswerSupplement = z.strictObject({
  ...Revision,
  answers: AnswersInput.default({}),
  words: z.record(z.uuid(), z.string().trim().max(2000)).default({}),
});
export type AnswerSupplement = z.output<typeof AnswerSupplement>;

export const RateApplication = z.strictObject({ /** 1 very unsatisfied … 5 very satisfied */ score: z.number().int().min(1).max(5), words: z.string().trim().max(1000).default('') });
export const Complain = z.strictObject({ text: z.string().trim().min(1).max(2000) });

/** What the applicant should do next, as one button; null = only wait. */
export const NEXT_STEPS = ['supplement', 'pay', 'collect', 'rate'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const SupplementView = z.object({
  round: z.number().int(),
  at: z.iso.datetime(),
  note: z.string(),
  answeredAt: z.iso.datetime().nullable(),
  items: z.array(z.object({
    id: z.uuid(),
    kind: z.enum(['paper', 'field', 'other']),
    /** id of the required paper, or key of the form's field */
    target: z.string().nullable(),
    reasonCode: z.string(),
    note: z.string(),
    answer: z.string().nullable(),
  })),
});
export type SupplementView = z.output<typeof SupplementView>;

/** What only the applicant's own page shows, besides the dossier itself. */
export const HolderView = {
  clock: z.object({
    pausedAt: z.iso.datetime().nullable(),
    /** working minutes left when the clock was paused */
    minutesLeft: z.number().int().nullable(),
    extendedAt: z.iso.datetime().nullable(),
    acceptedAt: z.iso.datetime().nullable(),
  }),
  /** the step of the process that has it now; the unit, never a name */
  atStep: z.object({ vi: z.string(), en: z.string() }).nullable(),
  nextStep: z.enum(NEXT_STEPS).nullable(),
  /** may be withdrawn, may still choose the delivery, may be rated */
  can: z.array(z.enum(['withdraw', 'delivery', 'rate'])),
  supplements: z.array(SupplementView),
  delivery: z.object({ way: z.enum(DELIVERIES), address: PostalAddress.nullable(), state: z.string() }),
  deliveries: z.array(z.enum(DELIVERIES)),
  fee: z.object({ amountVnd: z.number().int(), state: z.string() }),
  result: z.object({ number: z.string(), checkCode: z.string(), signedAt: z.iso.datetime(), revokedAt: z.iso.datetime().nullable() }).nullable(),
  rating: z.object({ score: z.number().int(), words: z.string(), at: z.iso.datetime() }).nullable(),
  complaints: z.array(z.object({ id: z.uuid(), text: z.string(), at: z.iso.datetime(), answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable() })),
};
