import type { PersonActor } from '#lib/identity/model.ts';
import { notify } from '#lib/notifications/commands.ts';
import { now } from '#lib/platform/clock.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { lockVisible, record } from './act-commands.ts';
import { officialOf } from './inside-commands.ts';
import { capacities } from './policy.ts';

/**
 * A leader of the office answers a complaint about the handling, once; the applicant is told.
 * Refuses: application.not-found, access.denied (no approver there, or one's own dossier), complaint.not-found,
 * complaint.answered-already
 */
export function answerComplaint(actor: PersonActor, code: string, id: string, input: { answer: string }, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const locked = await lockVisible(tx, actor, code);
    if (!locked.ok) return locked;
    const dossier = locked.value;
    if (!capacities(actor, dossier).includes('approver')) return refuse('access.denied');
    const complaint = await tx.complaint.findFirst({ where: { id, applicationId: dossier.id }, select: { answeredAt: true } });
    if (!complaint) return refuse('complaint.not-found');
    // the dossier's row lock keeps two who answer at once apart
    if (complaint.answeredAt) return refuse('complaint.answered-already');
    await tx.complaint.update({ where: { id }, data: { answer: input.answer, answeredAt: now(), answeredById: officialOf(actor) } });
    await notify(tx, { personId: dossier.personId, kind: 'complaint-answered', subject: `application:${code}`, dedupeKey: `complaint:${id}`, params: { code } });
    await record(tx, dossier, 'answer-complaint', actor, { complaint: id });
    return ok({ id });
  }, once);
}
