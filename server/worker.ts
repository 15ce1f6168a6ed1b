import { PgBoss } from 'pg-boss';
import { TIME_ZONE } from '#lib/platform/clock.ts';
import { closeDb } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { deliverDue } from '#lib/notifications/delivery-jobs.ts';
import { sendersOf } from '#lib/notifications/senders.ts';
import { zaloTokenStore } from '#lib/notifications/zalo-token-commands.ts';
import { SCHEDULED } from './jobs.ts';
import { startLoop } from './loop.ts';
import { refuseSimulators } from './refuse-simulators.ts';

/** How long a notice waits at most before it is sent. */
const DELIVER_EVERY_MS = 1_000;

refuseSimulators(env());

const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: 'pgboss', max: 4 });
boss.on('error', (error) => log.error({ err: error }, 'job queue'));
await boss.start();
for (const job of SCHEDULED) {
  await boss.createQueue(job.name, { policy: 'exclusive', retryLimit: 3, retryBackoff: true });
  await boss.work(job.name, async () => {
    const count = await job.run();
    log.info({ job: job.name, count }, 'job done');
  });
  await boss.schedule(job.name, job.cron, null, { tz: TIME_ZONE });
}
const senders = sendersOf(env(), zaloTokenStore);
const deliveries = startLoop(() => deliverDue(senders), DELIVER_EVERY_MS, (error) => log.error({ err: error }, 'notices could not be delivered'));
log.info({ jobs: SCHEDULED.length }, 'the worker is ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([boss.stop({ graceful: true, timeout: 8_000 }), deliveries.stop()]).then(closeDb).then(() => process.exit(0));
  });
}
