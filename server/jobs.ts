import { prepareApologies } from '#lib/applications/apology-jobs.ts';
import { deleteExpiredDrafts, remindOfDrafts } from '#lib/applications/jobs.ts';
import { reconcilePayments } from '#lib/applications/payment-jobs.ts';
import { deleteAbandonedUploads, deleteOrphanObjects, deleteUnusedFiles } from '#lib/documents/jobs.ts';
import { deleteOldEvents, deleteOldIdempotencyKeys } from '#lib/events/jobs.ts';
import { connectPayGov } from '#lib/gateways/paygov/live.ts';
import { deleteEndedSessions } from '#lib/identity/jobs.ts';
import { deleteOldNotices } from '#lib/notifications/delivery-jobs.ts';
import { env } from '#lib/platform/env.ts';
import { closeDays, closeForgottenDesks, lapseOffers } from '#lib/queue/jobs.ts';
import { tellSoon } from '#lib/queue/notice-jobs.ts';

/** A job that runs by the clock. `cron`: five fields, local time of Vietnam. `run` gives how much it did. */
export type ScheduledJob = { readonly name: string; readonly cron: string; readonly run: () => Promise<number> };

/** Everything that the worker does by itself. Each job may run twice without harm. */
export const SCHEDULED: readonly ScheduledJob[] = [
  { name: 'apologies.prepare', cron: '*/15 7-17 * * *', run: prepareApologies },
  { name: 'drafts.delete-expired', cron: '10 2 * * *', run: deleteExpiredDrafts },
  { name: 'uploads.delete-abandoned', cron: '15 * * * *', run: deleteAbandonedUploads },
  { name: 'files.delete-unused', cron: '45 * * * *', run: deleteUnusedFiles },
  { name: 'files.delete-orphans', cron: '30 3 * * *', run: deleteOrphanObjects },
  { name: 'drafts.remind', cron: '0 9 * * *', run: remindOfDrafts },
  { name: 'sessions.delete-ended', cron: '20 2 * * *', run: deleteEndedSessions },
  { name: 'payments.reconcile', cron: '* * * * *', run: () => reconcilePayments(connectPayGov(env())) },
  { name: 'events.delete-old', cron: '*/30 * * * *', run: deleteOldEvents },
  { name: 'queue.close-days', cron: '*/5 * * * *', run: closeDays },
  { name: 'queue.lapse-offers', cron: '* * * * *', run: lapseOffers },
  { name: 'queue.tell-soon', cron: '* * * * *', run: tellSoon },
  { name: 'queue.close-forgotten-desks', cron: '5 0 * * *', run: closeForgottenDesks },
  { name: 'notices.delete-old', cron: '50 2 * * *', run: deleteOldNotices },
  { name: 'idempotency-keys.delete-old', cron: '40 2 * * *', run: deleteOldIdempotencyKeys },
];
