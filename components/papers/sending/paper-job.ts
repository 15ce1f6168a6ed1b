import type { ApiFailure } from '#components/api/problem.ts';

/** What becomes of the files: this paper of this draft or dossier. */
export type PaperPlace = {
  /** below `/api/v1`: `/drafts/<id>` or `/applications/<code>` */
  readonly base: string;
  readonly documentId: string;
  /** the item of a supplement request that it answers */
  readonly itemId?: string;
};

export type PaperFile = {
  /** as the device calls it */
  readonly name: string;
  readonly blob: Blob;
  /** address of the upload on the server, once it was announced there */
  readonly url: string | null;
  /** the server has all of it */
  readonly sent: boolean;
};

/** One paper on its way: its files (several pictures become one PDF), where it goes, whose it is. */
export type PaperJob = {
  readonly id: string;
  /** `personKey` of whoever chose the files */
  readonly person: string;
  readonly place: PaperPlace;
  /** id of a paper that goes when this one is there */
  readonly replaces?: string;
  readonly files: readonly PaperFile[];
  /** when it was chosen, milliseconds */
  readonly at: number;
};

export type JobStatus =
  | 'waiting' | 'sending' | 'paused'
  /** no network, or a busy server: tried again by itself */
  | 'offline'
  /** the session ended: goes on after signing in */
  | 'signed-out'
  /** the server will not take it */
  | 'failed';

export type JobView = {
  readonly job: PaperJob;
  readonly status: JobStatus;
  /** of `totalBytes` */
  readonly sentBytes: number;
  readonly failure: ApiFailure | null;
  /** survives the page; false where the device would not keep it */
  readonly kept: boolean;
};

/** Size of all files of a paper. */
export function totalBytes(job: PaperJob): number {
  return job.files.reduce((sum, { blob }) => sum + blob.size, 0);
}

export function samePlace(a: PaperPlace, b: PaperPlace): boolean {
  return a.base === b.base && a.documentId === b.documentId && a.itemId === b.itemId;
}
