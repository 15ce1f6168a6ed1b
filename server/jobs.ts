import { deleteExpiredDrafts } from '#lib/applications/jobs.ts';
import { deleteOldEvents, deleteOldIdempotencyKeys } from '#lib/events/jobs.ts';
import { deleteEndedSessions } from '#lib/identity/jobs.ts';
import { closeDays, closeForgottenDesks, lapseOffers } from '#lib/queue/jobs.ts';

/** A job that runs by the clock. `cron`: five fields, local time of Vietnam. `run` gives how much it did. */
export type ScheduledJob = { readonly name: string; readonly cron: string; readonly run: () => Promise<number> };

/** Everything that the worker does by itself. Each job may run twice without harm. */
export const SCHEDULED: readonly ScheduledJob[] = [
  { name: 'drafts.delete-expired', cron: '10 2 * * *', run: deleteExpiredDrafts },
  { name: 'sessions.delete-ended', cron: '20 2 * * *', run: deleteEndedSessions },
  { name: 'events.delete-old', cron: '*/30 * * * *', run: deleteOldEvents },
  { name: 'queue.close-days', cron: '*/5 * * * *', run: closeDays },
  { name: 'queue.lapse-offers', cron: '* * * * *', run: lapseOffers },
  { name: 'queue.close-forgotten-desks', cron: '5 0 * * *', run: closeForgottenDesks },
  { name: 'idempotency-keys.delete-old', cron: '40 2 * * *', run: deleteOldIdempotencyKeys },
];
