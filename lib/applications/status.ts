/**
 * The one table of a dossier's life. Guards, buttons and tests are derived from it.
 * Source: the ten statuses of the National Public Service Portal (circular on the portal's data; QĐ 29/2026/QĐ-TTg).
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

/** Who does an action: the applicant, or an official in one of the roles at the dossier's office. */
export type ActionBy = 'applicant' | 'receiver' | 'specialist' | 'approver';

type Transition = { readonly from: readonly (StatusCode | null)[]; readonly to: StatusCode; readonly by: readonly ActionBy[]; readonly reason: boolean };

/** What can be done, from where, by whom, and whether a reason must be given. `null` = there is no dossier yet. */
export const ACTIONS = {
  submit: { from: [null], to: STATUS.submitted, by: ['applicant'], reason: false },
  accept: { from: [STATUS.submitted], to: STATUS.accepted, by: ['receiver'], reason: false },
  refuse: { from: [STATUS.submitted], to: STATUS.notAccepted, by: ['receiver'], reason: true },
} as const satisfies Record<string, Transition>;
export type Action = keyof typeof ACTIONS;

/** The status after an action, or null where it cannot be done from here. */
export function nextStatus(from: StatusCode | null, action: Action): StatusCode | null {
  const transition: Transition = ACTIONS[action];
  return transition.from.includes(from) ? transition.to : null;
}

/** The actions that someone in these capacities can do now. */
export function availableActions(from: StatusCode | null, by: readonly ActionBy[]): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => {
    const transition: Transition = ACTIONS[action];
    return transition.from.includes(from) && transition.by.some((who) => by.includes(who));
  });
}

/** Nothing more will happen to a dossier in these statuses. */
export const FINAL: ReadonlySet<StatusCode> = new Set([STATUS.notAccepted, STATUS.withdrawn, STATUS.returned]);

/** Grounds for refusing to accept a dossier (Decree 118/2025/NĐ-CP, receiving dossiers); keys of locales applications.refusal */
export const REFUSAL_REASONS = ['not-our-authority', 'not-eligible', 'duplicate', 'papers-not-valid', 'wrong-procedure', 'other'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
