/** Asking another office for its opinion (lấy ý kiến). The legal clock goes on meanwhile: the office asked has a deadline of its own. */
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { dueAt } from '#lib/calendar/working-time.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import type { AskOpinion } from './dossier-schema.ts';
import { lockDossier } from './act-commands.ts';
import { lockInside, officialOf, recordInside } from './inside-commands.ts';
import { canAnswerOpinion, canAskOpinion, canBeConsulted } from './policy.ts';

/**
 * Asks another office. Refuses: application.not-found, access.denied (neither specialist nor approver, or one's own
 * dossier), application.action-not-possible (not accepted yet, or decided), office.not-found, opinion.own-office,
 * opinion.asked-already (a question to this office waits for its answer)
 */
export function askOpinion(actor: PersonActor, code: string, input: AskOpinion, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const found = await lockInside(tx, actor, code, canAskOpinion);
    if (!found.ok) return found;
    const dossier = found.value;
    if (!canBeConsulted(dossier)) return refuse('application.action-not-possible');
    const asked = await tx.office.findUnique({ where: { code: input.office }, include: { hours: true } });
    if (!asked) return refuse('office.not-found');
    if (asked.id === dossier.officeId) return refuse('opinion.own-office');
    if (await tx.opinionRequest.findFirst({ where: { applicationId: dossier.id, officeId: asked.id, answeredAt: null }, select: { id: true } })) return refuse('opinion.asked-already');
    const at = now();
    const due = dueAt(at, input.workingDays, undefined, asked.hours, await listSpecialDays(tx));
    const opinion = await tx.opinionRequest.create({
      data: { applicationId: dossier.id, officeId: asked.id, askedById: officialOf(actor), askedAt: at, dueAt: due, question: input.question },
      select: { id: true },
    });
    await recordInside(tx, dossier, 'ask-opinion', actor, { office: asked.code }, [asked.id]);
    return ok(opinion);
  }, once);
}

/**
 * Answers a question, once. Refuses: opinion.not-found (also to other offices), access.denied (about one's own dossier),
 * opinion.answered-already, application.action-not-possible (the dossier was decided without it)
 */
export function answerOpinion(actor: PersonActor, id: string, input: { answer: string }, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const asked = await tx.opinionRequest.findUnique({ where: { id }, select: { officeId: true, application: { select: { code: true } } } });
    if (!asked || !actor.official?.offices.some(({ officeId }) => officeId === asked.officeId)) return refuse('opinion.not-found');
    const dossier = await lockDossier(tx, asked.application.code);
    if (!dossier) throw new Error('a question belongs to a dossier');
    if (!canAnswerOpinion(actor, { personId: dossier.personId, officeId: asked.officeId })) return refuse('access.denied');
    if (!canBeConsulted(dossier)) return refuse('application.action-not-possible');
    // of two who answer at once the second finds it answered: the dossier's row lock keeps them apart
    const answered = await tx.opinionRequest.updateMany({ where: { id, answeredAt: null }, data: { answer: input.answer, answeredById: officialOf(actor), answeredAt: now() } });
    if (answered.count === 0) return refuse('opinion.answered-already');
    await recordInside(tx, dossier, 'answer-opinion', actor, { opinion: id }, [asked.officeId]);
    return ok({ id });
  }, once);
}
