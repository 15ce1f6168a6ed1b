'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { personKey } from '#components/apply/device-store.ts';
import { helping } from '#components/help/helping.ts';
import { useApplicant } from '#components/help/use-helping.ts';
import { samePlace, type JobView, type PaperPlace } from './paper-job.ts';
import { PaperQueue } from './paper-queue.ts';
import { NO_PAPER_STORE, paperStore } from './paper-store.ts';
import { tusTransport } from './tus-transport.ts';

const queues = new Map<string, PaperQueue>();
const NONE: readonly JobView[] = [];

/** One queue per person for all pages of the tab: what was begun on one page goes on while another is read. */
function queueOf(person: string): PaperQueue {
  const known = queues.get(person);
  if (known) return known;
  const queue = new PaperQueue(person, tusTransport, helping() ? NO_PAPER_STORE : paperStore());
  queues.set(person, queue);
  window.addEventListener('online', () => queue.retry());
  window.addEventListener('offline', () => queue.interrupt());
  window.addEventListener('beforeunload', (event) => { if (queue.busy()) event.preventDefault(); });
  void queue.open();
  return queue;
}

/** The queue of whoever is signed in; of the last one, after the session has ended: the files stay, and go on later. */
export function usePaperQueue(): PaperQueue | null {
  const session = useApplicant();
  const signedIn = session.state === 'signed-in' ? personKey(session.me) : null;
  const [person, setPerson] = useState(signedIn);
  if (signedIn && signedIn !== person) setPerson(signedIn);
  const [queue, setQueue] = useState<PaperQueue | null>(null);
  useEffect(() => setQueue(person ? queueOf(person) : null), [person]);
  useEffect(() => { if (signedIn) queue?.retry(); }, [queue, signedIn]);
  return queue;
}

/** What is on its way to one place, or to all places of a draft or dossier. */
export function usePaperJobs(place: Pick<PaperPlace, 'base'> & Partial<PaperPlace>): { readonly queue: PaperQueue | null; readonly jobs: readonly JobView[] } {
  const queue = usePaperQueue();
  const all = useSyncExternalStore(queue?.subscribe ?? nothing, queue?.state ?? none, none);
  const { base, documentId, itemId } = place;
  const jobs = all.filter(({ job }) => (documentId === undefined
    ? job.place.base === base
    : samePlace(job.place, { base, documentId, ...(itemId && { itemId }) })));
  return { queue, jobs };
}

/** Calls `arrived` when a paper of this draft or dossier has been sent. */
export function usePaperArrivals(base: string, arrived: () => void): void {
  const queue = usePaperQueue();
  const heard = useEffectEvent(arrived);
  useEffect(() => queue?.onArrival((place) => { if (place.base === base) heard(); }), [queue, base]);
}

const nothing = () => () => {};
const none = () => NONE;
