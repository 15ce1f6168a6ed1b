import type { Sql } from '#lib/platform/sql.ts';

export type Topic = 'application' | 'draft' | 'session' | 'ticket' | 'line' | 'notice';

export type Announcement = {
  readonly topic: Topic;
  readonly ref: string;
  /** who may hear it: "person:<id>", "office:<id>", "ticket:<id>" (holders), "line:<office id>" (everybody there) */
  readonly audience: readonly string[];
};

/**
 * Says, in the transaction of the change itself, that something changed. Listeners learn topic and reference, never
 * content, and read again through the API, which decides what they may see. One statement, however many there are.
 */
export async function announce(tx: Sql, ...events: Announcement[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO event (topic, ref, audience)
    SELECT topic, ref, audience FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS said(topic text, ref text, audience text[])`;
}
