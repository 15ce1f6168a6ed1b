import type * as Tus from 'tus-js-client';
import { api, problemFrom } from '#components/api/api.ts';
import { Unreachable, type ApiFailure } from '#components/api/problem.ts';
import { helpingHeaders } from '#components/help/helping.ts';
import { refreshMe } from '#components/session/me.tsx';
import type { PaperFile } from './paper-job.ts';
import type { PaperTransport } from './paper-queue.ts';

/** Below `/api/v1`. */
const UPLOADS = '/uploads';
/** Short breaks are bridged here; the queue waits for what takes longer. Milliseconds before each new try. */
const RETRY_AFTER_MS = [500, 2000, 4000];
/** A line on which nothing moves for so long is dead, though nobody says so. */
const STALLED_MS = 45_000;

type Progress = Parameters<PaperTransport['upload']>[1];

/** Sends papers by the tus protocol (https://tus.io/protocols/resumable-upload) and gives them their place by the API. */
export const tusTransport: PaperTransport = {
  upload: uploadFile,
  async attach({ base, documentId, itemId }, uploads, signal) {
    await api('POST', `${base}/papers`, { documentId, ...(itemId && { itemId }), uploads }, { signal });
  },
  async removePaper({ base }, paperId, signal) {
    await api('DELETE', `${base}/papers/${paperId}`, undefined, { signal });
  },
  signedOut: () => void refreshMe(),
  async discard(url) {
    try {
      const { Upload } = await load();
      await Upload.terminate(url, { retryDelays: null, headers: helpingHeaders(UPLOADS) });
    } catch {
      // the server forgets an upload that nobody goes on with by itself
    }
  },
};

async function uploadFile(file: PaperFile, on: Progress, signal: AbortSignal): Promise<string> {
  const tus = await load();
  signal.throwIfAborted();
  try {
    return await sendRest(tus, file, on, signal);
  } catch (error) {
    throw error instanceof tus.DetailedError ? await explain(error) : error;
  }
}

function sendRest(tus: typeof Tus, file: PaperFile, on: Progress, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
    };
    const stop = (reason: unknown) => {
      settle();
      // without terminating it on the server: it is gone on with later
      void upload.abort();
      reject(reason);
    };
    const abort = () => stop(signal.reason);
    const moved = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => stop(new Unreachable('the upload stalled')), STALLED_MS);
    };
    const upload: Tus.Upload = new tus.Upload(file.blob, {
      endpoint: new URL(`/api/v1${UPLOADS}`, window.location.origin).href,
      uploadUrl: file.url,
      metadata: { filename: file.name },
      headers: { 'accept-language': document.documentElement.lang, ...helpingHeaders(UPLOADS) },
      retryDelays: RETRY_AFTER_MS,
      // the address is kept with the file, not in tus's own list, which outlives a sign-out
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => { if (upload.url) on.url(upload.url); },
      onProgress: (bytes) => { moved(); on.progress(bytes); },
      onSuccess: () => {
        settle();
        if (upload.url) resolve(upload.url);
        else reject(new Error('tus finished an upload that has no address'));
      },
      // not `stop`: aborting takes away the answer, which says what is wrong
      onError: (error) => { settle(); reject(error); },
    });
    signal.addEventListener('abort', abort);
    moved();
    upload.start();
  });
}

/** The library comes with the first file; without a network it is no other failure than a file that does not get through. */
async function load(): Promise<typeof Tus> {
  try {
    return await import('tus-js-client');
  } catch (error) {
    throw new Unreachable(error);
  }
}

/** What the server said, in the words of the API. */
async function explain(error: Tus.DetailedError): Promise<ApiFailure> {
  const answer = error.originalResponse;
  if (!answer) return new Unreachable(error);
  const type = answer.getHeader('content-type');
  return problemFrom(new Response(answer.getBody() || null, { status: answer.getStatus(), ...(type && { headers: { 'content-type': type } }) }));
}
