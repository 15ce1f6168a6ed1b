import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import type { Problem } from '#lib/platform/problem.ts';

const TIMEOUT_MS = 60_000;

/**
 * Fetches a file of the API and gives it to the browser to keep. Not a plain link: a refusal would replace the page.
 *
 * @throws ApiProblem the server refused or broke; Unreachable no answer, or one that broke off
 */
export async function downloadCsv(path: string, fileName: string): Promise<void> {
  const response = await reached(fetch(`/api/v1${path}`, { headers: { accept: 'text/csv, application/problem+json' }, signal: AbortSignal.timeout(TIMEOUT_MS) }));
  if (!response.ok) {
    const problem = response.headers.get('content-type')?.includes('json') ? ((await reached(response.json())) as Partial<Problem>) : {};
    throw new ApiProblem({ status: response.status, code: problem.code ?? 'server.error', ...(problem.params && { params: problem.params }) });
  }
  const address = URL.createObjectURL(await reached(response.blob()));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the browser has to have begun before the address may go
  setTimeout(() => URL.revokeObjectURL(address), TIMEOUT_MS);
}

function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw new Unreachable(error);
  });
}
