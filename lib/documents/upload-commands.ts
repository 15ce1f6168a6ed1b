/** Uploads on their way in: announced, counted against their owner's limits, given up. */
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { UPLOAD_LIMITS } from './model.ts';

/** An official who scans at the counter has several people's papers under way. */
const OFFICIAL_FACTOR = 5;
const NAME_LENGTH = 300;

/**
 * Announces an upload. `bytes`: its whole size; `name`: as the device calls it.
 * Refuses: documents.empty, documents.too-large, documents.too-many-uploads
 */
export async function createUpload(actor: PersonActor, upload: { id: string; bytes: number; name: string }): Promise<Result<{ expiresAt: Date }>> {
  if (upload.bytes === 0) return refuse('documents.empty');
  if (upload.bytes > UPLOAD_LIMITS.maxBytes) return refuse('documents.too-large', { max: megabytes(UPLOAD_LIMITS.maxBytes) });
  return transact(async (tx) => {
    // one at a time per person, or many at once would each find room
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`upload:${actor.personId}`}, 0))`;
    const { _count: count, _sum: sum } = await tx.upload.aggregate({ where: { personId: actor.personId, expiresAt: { gt: now() } }, _count: true, _sum: { bytes: true } });
    const officialId = actor.helping?.officialId ?? actor.official?.id ?? null;
    const factor = officialId ? OFFICIAL_FACTOR : 1;
    if (count >= UPLOAD_LIMITS.maxUploads * factor || (sum.bytes ?? 0) + upload.bytes > UPLOAD_LIMITS.maxUploadBytes * factor) return refuse('documents.too-many-uploads');
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + UPLOAD_LIMITS.hours * 3_600_000);
    await tx.upload.create({ data: { id: upload.id, personId: actor.personId, officialId, name: upload.name.replaceAll('\u0000', '').slice(0, NAME_LENGTH), bytes: upload.bytes, createdAt, expiresAt } });
    return ok({ expiresAt });
  });
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}

/** Forgets an upload that its owner gave up. */
export async function deleteUpload(id: string): Promise<void> {
  await db().upload.deleteMany({ where: { id } });
}

/** Takes uploads out of circulation. Of two who take the same one, one gets it: the other is told false. */
export async function takeUploads(tx: Tx, personId: string, ids: readonly string[]): Promise<boolean> {
  const taken = await tx.upload.deleteMany({ where: { id: { in: [...ids] }, personId } });
  return taken.count === ids.length;
}
