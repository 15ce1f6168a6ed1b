/**
 * The one table of a dossier's life. Guards, buttons, the timeline and the tests are derived from it.
 * Source: the ten statuses of the National Public Service Portal and the moves between them (Decree 118/2025/NĐ-CP on
 * one-stop settlement; QĐ 29/2026/QĐ-TTg on the portal).
 */

/** Portal status codes. */
export const STATUS = {
  submitted: 1,
  accepted: 2,
  notAccepted: 3,
  inProcess: 4,
  supplementsRequested: 5,
  financialDuty: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
} as const;
export type StatusCode = (typeof STATUS)[keyof typeof STATUS];

/** Who does an action: the applicant, an official in one of the roles at the dossier's office, or the system itself. */
export type ActionBy = 'applicant' | 'receiver' | 'specialist' | 'approver' | 'system';

type Transition = {
  readonly from: readonly (StatusCode | null)[];
  /** 'same': the action is a step inside a status */
  readonly to: StatusCode | 'same';
  readonly by: readonly ActionBy[];
  /** a ground and words that the applicant reads */
  readonly reason: boolean;
  /** only where the dossier was, or was not yet, accepted */
  readonly accepted?: boolean;
  /** only while the present step of its process is of this kind */
  readonly step?: readonly ('process' | 'approve')[];
  /** seen by officials only; the applicant's timeline leaves it out */
  readonly internal?: boolean;
};

const { submitted, accepted, notAccepted, inProcess, supplementsRequested, financialDuty, withdrawn, stopped, finished, returned } = STATUS;

/**
 * What can be done, from where, by whom, and whether a reason must be given. `null` = there is no dossier yet.
 * A supplement that was asked for before acceptance is answered inside status 5: the portal knows no way back to 1, and
 * the clock that status 4 would start may not run before somebody has accepted the dossier.
 */
export const ACTIONS = {
  submit: { from: [null], to: submitted, by: ['applicant'], reason: false },
  intake: { from: [null], to: accepted, by: ['receiver'], reason: false },
  accept: { from: [submitted, supplementsRequested], to: accepted, by: ['receiver'], reason: false, accepted: false },
  refuse: { from: [submitted, supplementsRequested], to: notAccepted, by: ['receiver'], reason: true, accepted: false },
  'request-supplement': { from: [submitted, accepted, inProcess], to: supplementsRequested, by: ['receiver', 'specialist', 'approver'], reason: true },
  'request-supplement-again': { from: [supplementsRequested], to: 'same', by: ['approver'], reason: true, accepted: false },
  'answer-supplement': { from: [supplementsRequested], to: 'same', by: ['applicant'], reason: false, accepted: false },
  supplement: { from: [supplementsRequested], to: inProcess, by: ['applicant'], reason: false, accepted: true },
  begin: { from: [accepted], to: inProcess, by: ['specialist'], reason: false },
  forward: { from: [inProcess], to: 'same', by: ['specialist'], reason: false, step: ['process'], internal: true },
  'send-back': { from: [inProcess], to: 'same', by: ['specialist', 'approver'], reason: true, step: ['process', 'approve'], internal: true },
  'require-payment': { from: [accepted, inProcess], to: financialDuty, by: ['receiver', 'specialist'], reason: true },
  pay: { from: [financialDuty], to: inProcess, by: ['system', 'receiver'], reason: false },
  stop: { from: [accepted, inProcess, supplementsRequested, financialDuty], to: stopped, by: ['approver'], reason: true, accepted: true },
  resume: { from: [stopped], to: inProcess, by: ['approver'], reason: true },
  extend: { from: [accepted, inProcess], to: 'same', by: ['approver'], reason: true },
  withdraw: { from: [submitted, accepted, inProcess, supplementsRequested, financialDuty], to: withdrawn, by: ['applicant'], reason: false },
  approve: { from: [inProcess], to: finished, by: ['approver'], reason: false, step: ['approve'] },
  return: { from: [finished], to: returned, by: ['receiver', 'system'], reason: false },
} as const satisfies Record<string, Transition>;
export type Action = keyof typeof ACTIONS;

export const transitionOf = (action: Action): Transition => ACTIONS[action];

/** What the table looks at, besides the status. */
export type Standing = {
  readonly status: StatusCode | null;
  readonly accepted: boolean;
  /** the kind of the present step of its process */
  readonly stepKind?: string | undefined;
};

/** The status after an action, or null where it cannot be done from here. */
export function nextStatus(standing: Standing, action: Action): StatusCode | null {
  const transition = transitionOf(action);
  if (!transition.from.includes(standing.status)) return null;
  if (transition.accepted !== undefined && transition.accepted !== standing.accepted) return null;
  if (transition.step && !transition.step.some((kind) => kind === standing.stepKind)) return null;
  return transition.to === 'same' ? standing.status : transition.to;
}

/** The actions that someone in these capacities can do now. */
export function availableActions(standing: Standing, by: readonly ActionBy[]): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => nextStatus(standing, action) !== null && transitionOf(action).by.some((who) => by.includes(who)));
}

/** Nothing more will happen to a dossier in these statuses. */
export const FINAL: ReadonlySet<StatusCode> = new Set([notAccepted, withdrawn, returned]);

/** The legal clock stands still in these (once the dossier was accepted). */
export const PAUSED: ReadonlySet<StatusCode> = new Set([supplementsRequested, financialDuty, stopped]);

/** The legal clock runs in these. */
export const RUNNING: ReadonlySet<StatusCode> = new Set([accepted, inProcess]);

/** Grounds for refusing to accept a dossier (Decree 118/2025/NĐ-CP, receiving dossiers); keys of locales applications.refusal */
export const REFUSAL_REASONS = ['not-our-authority', 'not-eligible', 'duplicate', 'papers-not-valid', 'wrong-procedure', 'other'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Grounds for stopping, and for asking for more time; keys of locales applications.refusal */
export const STOP_REASONS = ['not-eligible', 'verification-failed', 'dispute', 'no-answer', 'court-or-police', 'other'] as const;
export const EXTEND_REASONS = ['verification', 'other-unit', 'workload', 'system-failure', 'other'] as const;

/** Every ground that can stand in the history. */
export const REASONS = [...new Set([...REFUSAL_REASONS, ...STOP_REASONS, ...EXTEND_REASONS])] as const;
export type Reason = (typeof REASONS)[number];

/** What can be wrong with a paper or an answer; keys of locales dossier.defect */
export const DEFECTS = ['missing', 'unreadable', 'incomplete', 'wrong-paper', 'expired', 'not-certified', 'does-not-match', 'other'] as const;
export type Defect = (typeof DEFECTS)[number];
