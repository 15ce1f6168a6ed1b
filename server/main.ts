import { closeDb } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { buildApp } from './app.ts';
import { refuseShiftedClock, refuseSimulators } from './refuse-simulators.ts';
import { pages } from './plugins/pages.ts';
import { pdfFiles } from './plugins/pdf-files.ts';

const settings = env();
refuseSimulators(settings);
refuseShiftedClock(settings, process.env.CLOCK_STARTS_AT);
const app = await buildApp(settings);
await app.register(pdfFiles);
await app.register(pages, { development: settings.NODE_ENV === 'development', https: settings.PUBLIC_URL.startsWith('https:'), dir: `${import.meta.dirname}/..` });
await app.listen({ host: settings.HOST, port: settings.PORT });
log.info({ url: settings.PUBLIC_URL }, 'the server is ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(closeDb).then(() => process.exit(0));
  });
}
