import { z } from 'zod';

/** What a test may order, until it orders something else. */
export const FaultOrder = z.strictObject({
  /** of the API: `down` answers 503, `slow` after `delayMs` */
  api: z.enum(['up', 'down', 'slow']).default('up'),
  delayMs: z.int().min(0).max(60_000).default(10_000),
  /** of notices: `hold` keeps them until they are released, `lose` never sends them */
  notices: z.enum(['send', 'hold', 'lose']).default('send'),
  /** how often each one is sent */
  repeat: z.int().min(1).max(5).default(1),
  /** `forged`: signed with another key; `wrong-amount`: rightly signed, 1,000 đồng more than was paid */
  spoil: z.enum(['none', 'forged', 'wrong-amount']).default('none'),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

/** Sends what was held. */
export const ReleaseOrder = z.strictObject({ order: z.enum(['as-held', 'reversed']).default('as-held') });
