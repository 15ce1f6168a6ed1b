/** Acting for a citizen who agrees. */
import { z } from 'zod';
import { readPersonalId } from '#lib/identity/personal-id.ts';

/** What the citizen reads out to the helper. */
export const HelpCode = z.object({ id: z.uuid(), code: z.string().regex(/^\d{8}$/), until: z.iso.datetime() });
export type HelpCode = z.output<typeof HelpCode>;

export const StartHelp = z.strictObject({ office: z.string().max(20), code: z.string().regex(/^\d{8}$/) });

export type StartHelp = z.output<typeof StartHelp>;

/** The person in front of the counter, as on the card that the official has seen. */
export const StartCounterHelp = z.strictObject({
  office: z.string().max(20),
  personalId: z.string().refine((text) => readPersonalId(text) !== null),
  fullName: z.string().trim().min(2).max(100),
  birthDate: z.iso.date(),
  sex: z.enum(['male', 'female']),
  phone: z.string().regex(/^0\d{9}$/).optional(),
});
export type StartCounterHelp = z.output<typeof StartCounterHelp>;

/** A help as the one who gives it sees it. */
export const GivenHelp = z.object({ id: z.uuid(), kind: z.enum(['digital-team', 'counter']), personName: z.string(), startedAt: z.iso.datetime(), expiresAt: z.iso.datetime() });
export type GivenHelp = z.output<typeof GivenHelp>;

/** A help as the one who receives it sees it. */
export const ReceivedHelp = z.object({
  id: z.uuid(),
  kind: z.enum(['digital-team', 'counter']),
  helperName: z.string().nullable(),
  officeName: z.object({ vi: z.string(), en: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type ReceivedHelp = z.output<typeof ReceivedHelp>;
