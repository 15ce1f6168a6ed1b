import { z } from 'zod';
import { DEFECTS } from './status.ts';

/** What an official says of a paper. `unchecked` takes it back. Words go to the applicant, and must be there for "other". */
export const CheckPaper = z.union([
  z.strictObject({ check: z.enum(['good', 'unchecked']) }),
  z.strictObject({ check: z.literal('defect'), defectCode: z.enum(DEFECTS), defectNote: z.string().trim().max(1000).default('') }),
]);
export type CheckPaper = z.output<typeof CheckPaper>;
