import { PgBoss } from 'pg-boss';
import { TIME_ZONE } from '#lib/platform/clock.ts';
import { closeDb } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { SCHEDULED } from './jobs.ts';

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
log.info({ jobs: SCHEDULED.length }, 'the worker is ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void boss.stop({ graceful: true, timeout: 8_000 }).then(closeDb).then(() => process.exit(0));
  });
}
