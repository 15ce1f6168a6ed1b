/** Results as the API gives them, and what the public check page learns of a paper. */
import { z } from 'zod';

const Text = z.object({ vi: z.string(), en: z.string() });
const Moment = z.iso.datetime();

export const SignResult = z.strictObject({ revision: z.number().int().min(1) });
export const SignedResult = z.object({ code: z.string(), revision: z.number().int(), number: z.string(), checkCode: z.string() });
export type SignedResult = z.output<typeof SignedResult>;

/** Why a signed result counts no more; keys of locales results.revoke */
export const REVOKE_REASONS = ['wrong-content', 'signed-by-mistake', 'replaced', 'decided-otherwise', 'false-papers'] as const;
export const RevokeResult = z.strictObject({ checkCode: z.string().max(20), reason: z.enum(REVOKE_REASONS) });
export type RevokeResult = z.output<typeof RevokeResult>;

/** "K7QF-2M9X-4HTB", however it was typed: in lower case, with spaces or without hyphens. */
export const CheckCode = z.strictObject({ code: z.string().max(40) });

/** What stands in the register of results; without anything about the holder. */
const Registered = z.object({
  title: Text,
  number: z.string(),
  officeName: Text,
  signedAt: Moment,
  revokedAt: Moment.nullable(),
});

export const CheckedCode = z.object({ verdict: z.enum(['authentic', 'revoked']), result: Registered });
export type CheckedCode = z.output<typeof CheckedCode>;

/**
 * authentic = signed here, unchanged, in force; revoked = signed here, but it counts no more; changed = not as it was
 * signed; not-ours = signed by somebody else, or in our name and never issued; unsigned = a PDF without a signature;
 * not-pdf = no PDF at all
 */
export const VERDICTS = ['authentic', 'revoked', 'changed', 'not-ours', 'unsigned', 'not-pdf'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CheckedFile = z.object({
  verdict: z.enum(VERDICTS),
  /** what exactly is wrong; keys of locales results.problem */
  problems: z.array(z.enum(['malformed', 'digest', 'signature', 'not-pdf', 'unsigned', 'not-whole-file', 'untrusted', 'not-valid-then', 'not-issued'])),
  /** null where the signature proves nothing */
  signedBy: z.object({ name: z.string(), organisation: z.string(), at: Moment }).nullable(),
  result: Registered.nullable(),
});
export type CheckedFile = z.output<typeof CheckedFile>;
