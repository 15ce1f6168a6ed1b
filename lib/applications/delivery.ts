import type { ProcedureContent } from '#lib/procedures/model.ts';
import type { Delivery } from './holder-schema.ts';

/**
 * The ways in which a result may reach the applicant. In Hanoi paper results go by post since 01/01/2026; the counter
 * hands over only what has to be signed for in person, and what was filed there (NQ 77/2025/NQ-HĐND).
 * @param channel 1 in person, 2 online, 3 public postal service
 */
export function deliveriesOf(content: Pick<ProcedureContent, 'resultDigital' | 'inPersonStep'>, channel: number): Delivery[] {
  return [...(content.resultDigital ? (['electronic'] as const) : []), 'post', ...(content.inPersonStep || channel === 1 ? (['counter'] as const) : [])];
}

/** Where a result is once it has left the office: with the post, with the applicant, or in the app. */
const LEFT: Readonly<Record<string, string>> = { post: 'ordered', counter: 'handed-over', electronic: 'delivered' };
export const stateAfterReturn = (delivery: string): string => LEFT[delivery] ?? 'none';
