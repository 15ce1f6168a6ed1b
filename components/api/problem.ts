import type { ErrorCode } from '#lib/platform/problem.ts';
import type { FormIssue } from '#lib/procedures/form-schema.ts';

/** The server understood and refused, or broke: RFC 9457 problem details of `/api/v1`. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issues: readonly FormIssue[];

  constructor(problem: { status: number; code: ErrorCode; params?: Readonly<Record<string, string | number>>; issues?: readonly FormIssue[] }) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.params = problem.params ?? {};
    this.issues = problem.issues ?? [];
  }
}

/** No answer came: no network, a server that is down, or one that took too long. Whether the call was done is unknown. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server did not answer', { cause });
    this.name = 'Unreachable';
  }
}

/** Everything that `api` throws, except the caller's own abort. */
export type ApiFailure = ApiProblem | Unreachable;

/**
 * The failure, if `error` is one that a page can explain.
 *
 * @throws the error itself if it is anything else: a bug must not look like a bad network
 */
export function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiProblem || error instanceof Unreachable) return error;
  throw error;
}

/** Whether the call may succeed later without the person doing anything. */
export function isPassing(failure: ApiFailure): boolean {
  return failure instanceof Unreachable || failure.status >= 500 || failure.status === 429;
}
