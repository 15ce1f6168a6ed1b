import type { NewNotice, NoticeKind } from '#lib/notifications/model.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { Action } from './status.ts';

/** What the applicant is told of; the other actions are inside matters. */
const KINDS: Partial<Record<Action, NoticeKind>> = {
  submit: 'application-submitted',
  intake: 'application-accepted',
  accept: 'application-accepted',
  refuse: 'application-refused',
  'request-supplement': 'supplement-requested',
  'request-supplement-again': 'supplement-requested',
  'require-payment': 'payment-required',
  extend: 'deadline-extended',
  stop: 'processing-stopped',
  resume: 'processing-resumed',
  approve: 'result-ready',
  return: 'result-returned',
  withdraw: 'application-withdrawn',
};

/** The notice of an action, once per revision of the dossier; null where the applicant need not be told. */
export function noticeOf(action: Action, dossier: { id: string; code: string; personId: string; revision: number; dueAt?: Date | null }): NewNotice | null {
  const kind = KINDS[action];
  const params = { code: dossier.code, ...(action === 'extend' && dossier.dueAt && { date: localDate(dossier.dueAt) }) };
  return kind ? { personId: dossier.personId, kind, subject: `application:${dossier.code}`, dedupeKey: `application:${dossier.id}:${dossier.revision}`, params } : null;
}
