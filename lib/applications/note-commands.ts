import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { ok, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { lockInside, officialOf, recordInside } from './inside-commands.ts';

/** Leaves a note for colleagues; notes are never changed. Refuses: application.not-found, access.denied (one's own dossier) */
export function addNote(actor: PersonActor, code: string, input: { text: string }, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const dossier = await lockInside(tx, actor, code);
    if (!dossier.ok) return dossier;
    const note = await tx.internalNote.create({ data: { applicationId: dossier.value.id, officialId: officialOf(actor), at: now(), text: input.text }, select: { id: true } });
    await recordInside(tx, dossier.value, 'note', actor, { note: note.id });
    return ok(note);
  }, once);
}
