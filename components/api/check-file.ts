import type { CheckedFile } from '#lib/applications/result-schema.ts';
import { problemFrom } from './api.ts';
import { Unreachable } from './problem.ts';

/** A file of some megabytes takes its time on a slow network. */
const TIMEOUT_MS = 120_000;

/** Sends a file to the check page's API, as it is. @throws ApiProblem, Unreachable as `api` does */
export async function checkFile(file: File): Promise<CheckedFile> {
  let response: Response;
  try {
    response = await fetch('/api/v1/check/file', {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', accept: 'application/json, application/problem+json', 'accept-language': document.documentElement.lang },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      body: file,
    });
  } catch (error) {
    throw new Unreachable(error);
  }
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as CheckedFile;
}
