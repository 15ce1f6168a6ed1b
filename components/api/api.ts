/** The browser's way to `/api/v1`: JSON in and out, refusals as typed errors, retries where a second call does no harm. */
import { helpingHeaders, leaveHelping } from '#components/help/helping.ts';
import type { Problem } from '#lib/platform/problem.ts';
import type { FormIssue } from '#lib/procedures/form-schema.ts';
import { ApiProblem, Unreachable } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Options = {
  /** makes a repeated POST safe, and so lets it be retried */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** of a paper number: opens it without signing in */
  readonly ticketToken?: string | undefined;
  /** lets the call outlive the page (body up to 64 kB) */
  readonly keepalive?: boolean;
};

const TIMEOUT_MS = 20_000;
/** waits before the second and the third try */
const RETRY_AFTER_MS = [400, 1500] as const;
/** answers of a proxy whose server is away */
const AWAY = new Set([502, 503, 504]);

/**
 * Calls the API.
 *
 * @param path below `/api/v1`, with its query: `/drafts/0190…`
 * @returns the body, or undefined for 204
 * @throws ApiProblem the server refused or broke; Unreachable no answer, after the retries; the signal's reason when aborted
 */
export async function api<T>(method: Method, path: string, body?: unknown, options: Options = {}): Promise<T> {
  const repeatable = method === 'GET' || options.idempotencyKey !== undefined;
  for (let attempt = 0; ; attempt += 1) {
    const wait = repeatable ? RETRY_AFTER_MS[attempt] : undefined;
    try {
      const response = await send(method, path, body, options);
      if (wait === undefined || !AWAY.has(response.status)) return await read<T>(response);
    } catch (error) {
      if (!(error instanceof Unreachable) || wait === undefined) throw error;
    }
    await pause(wait, options.signal);
  }
}

async function send(method: Method, path: string, body: unknown, { idempotencyKey, signal, ticketToken, keepalive }: Options): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...(ticketToken && { 'x-ticket-token': ticketToken }),
        ...helpingHeaders(path),
      },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(keepalive && { keepalive }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(error);
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw await problemFrom(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (error) {
    // the connection broke in the middle of the body
    throw new Unreachable(error);
  }
}

/** A proxy in between answers without our body; its status has to say it all. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const { status } = response;
  if (response.headers.get('content-type')?.includes('json')) {
    const problem = (await response.json()) as Partial<Problem>;
    if (problem.code === 'help.not-active') leaveHelping();
    if (problem.code) {
      return new ApiProblem({
        status, code: problem.code,
        ...(problem.params && { params: problem.params }),
        ...(problem.issues && { issues: problem.issues as readonly FormIssue[] }),
      });
    }
  }
  return new ApiProblem({ status, code: AWAY.has(status) ? 'server.unavailable' : 'server.error' });
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });
}
