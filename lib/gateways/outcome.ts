/**
 * What became of a message that was handed to an outside system.
 * `lasting`: it will not be taken later either (no such number, blocked); otherwise trying again may help, and whether
 * the message went out may be unknown (no answer came), so the same reference has to be used again.
 * `reason`: the system's own code, for the log.
 */
export type SendOutcome =
  | { readonly sent: true; readonly providerRef: string }
  | { readonly sent: false; readonly lasting: boolean; readonly reason: string };

/** How long an answer is waited for. */
export const SEND_TIMEOUT_MS = 5_000;

/** The outcome of a call that got no answer, or none that can be understood. */
export function noAnswer(error: unknown): SendOutcome {
  return { sent: false, lasting: false, reason: error instanceof Error ? error.message : String(error) };
}
