import { helpingHeaders } from '#components/help/helping.ts';
import { problemFrom } from './api.ts';
import { Unreachable } from './problem.ts';

/** Papers come over slow networks: longer than an answer of the API may take. */
const TIMEOUT_MS = 120_000;

/**
 * Gets the bytes of a file.
 *
 * @param path below `/api/v1`: `/files/0190…`
 * @throws ApiProblem, Unreachable as `api` does; the signal's reason when aborted
 */
export async function fetchFile(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await reach(path, signal);
  if (!response.ok) throw await problemFrom(response);
  try {
    return await response.blob();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unreachable(error);
  }
}

async function reach(path: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, { headers: { 'accept-language': document.documentElement.lang, ...helpingHeaders(path) }, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unreachable(error);
  }
}
