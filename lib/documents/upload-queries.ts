import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import type { Bytes } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';

export type FoundUpload = { readonly id: string; readonly personId: string; readonly bytes: number; readonly name: string; readonly expiresAt: Date; readonly dataKey: Bytes };

/** An upload that is still wanted, or null. Asks nobody's leave: `findOwnUpload` does. */
export async function findUpload(id: string): Promise<FoundUpload | null> {
  const row = await db().upload.findFirst({ where: { id, expiresAt: { gt: now() } }, include: { person: { select: { dataKey: true } } } });
  return row?.person.dataKey ? { id: row.id, personId: row.personId, bytes: row.bytes, name: row.name, expiresAt: row.expiresAt, dataKey: row.person.dataKey } : null;
}

/** One of the actor's own uploads. Refuses: documents.upload-not-found (also for everybody else's) */
export async function findOwnUpload(actor: PersonActor, id: string): Promise<Result<FoundUpload>> {
  const found = await findUpload(id);
  return found?.personId === actor.personId ? ok(found) : refuse('documents.upload-not-found');
}
