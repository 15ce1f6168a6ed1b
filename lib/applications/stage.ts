import { PAUSED, STATUS, type StatusCode } from './status.ts';

/** Whose turn a dossier is, as inboxes sort it. */
export const STAGES = ['receive', 'process', 'approve', 'citizen', 'stopped', 'return', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which an official has something to do. */
export const OFFICE_STAGES = ['receive', 'process', 'approve', 'return'] as const satisfies readonly Stage[];

/** Stages of the statuses in which the legal clock runs, and of no others. */
export const RUNNING_STAGES = ['process', 'approve'] as const satisfies readonly Stage[];

/**
 * Worked out from status and step. A supplement that was asked for before acceptance and has been answered is the
 * receiver's again, although the portal's status stays 5.
 * @param answered whether the applicant has answered the last request
 */
export function stageOf({ status, accepted, stepKind, answered }: { status: StatusCode; accepted: boolean; stepKind: string | undefined; answered: boolean }): Stage {
  if (status === STATUS.submitted) return 'receive';
  if (status === STATUS.supplementsRequested && !accepted && answered) return 'receive';
  if (status === STATUS.stopped) return 'stopped';
  if (PAUSED.has(status)) return 'citizen';
  if (status === STATUS.accepted || status === STATUS.inProcess) return stepKind === 'approve' ? 'approve' : 'process';
  return status === STATUS.finished ? 'return' : 'done';
}
