import type { Tx } from '#lib/platform/db.ts';

export type Topic = 'application' | 'draft' | 'session';

/**
 * Says, in the transaction of the change itself, that something changed. Listeners learn topic and reference, never
 * content, and read again through the API, which decides what they may see.
 * @param audience "person:<id>", "office:<id>": who may hear it
 */
export async function announce(tx: Tx, event: { topic: Topic; ref: string; audience: string[] }): Promise<void> {
  await tx.$executeRaw`INSERT INTO event (topic, ref, audience) VALUES (${event.topic}, ${event.ref}, ${event.audience})`;
}
