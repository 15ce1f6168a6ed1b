/** The whole system on one machine: used by `npm start`, `npm run dev` and the end-to-end tests alike. */
import { type Service, endedByItself, startService, waitForAnswer } from './services.ts';
import { type Settings, simulatorsOf } from './settings.ts';

/** Something that runs, and how it is ended: in order, or at once. */
type Stoppable = { stop: () => Promise<void>; kill?: () => void };

/** What was started last is stopped first. */
export class Stops {
  readonly #started: Stoppable[] = [];
  #running: Promise<void> | undefined;

  add(started: Stoppable): void {
    this.#started.push(started);
  }

  /** Stops all, once, in reverse order; one that fails doesn't keep the others from being stopped. */
  run(): Promise<void> {
    this.#running ??= (async () => {
      for (const { stop } of this.#started.toReversed()) await stop().catch((error: unknown) => console.error(error));
    })();
    return this.#running;
  }

  /** Ends all at this moment, for somebody who won't wait. */
  kill(): void {
    for (const { kill } of this.#started.toReversed()) kill?.();
  }
}

export type Stack = {
  /** rejects when one of the processes ends by itself */
  failure: Promise<never>;
};

/**
 * Starts simulators (of the systems for which no real one is set), server and worker, and waits until they answer.
 * @param stops gets what ends them again
 * @throws Obstacle when one of them doesn't come up
 */
export async function startStack(settings: Settings, env: NodeJS.ProcessEnv, stops: Stops, dev = false): Promise<Stack> {
  const { dataDir } = settings;
  const services: Service[] = [];
  const start = (name: string, script: string, restart: boolean): void => {
    const service = startService({ name, script, env, dataDir, dev: dev ? { restart } : undefined });
    stops.add(service);
    services.push(service);
  };
  if (simulatorsOf(settings).length > 0) start('simulators', 'server/simulators.ts', true);
  start('server', 'server/main.ts', false); // Next.js reloads pages by itself
  start('worker', 'server/worker.ts', true);

  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host === '::' ? '[::1]' : settings.host;
  await waitForAnswer(`http://${host}:${settings.port}/api/v1/health`, services);
  if (!settings.vneidIssuer) await waitForAnswer(`${env.VNEID_ISSUER}/.well-known/openid-configuration`, services);
  if (!settings.payGovUrl) await waitForAnswer(`${env.PAYGOV_URL}/bank`, services);
  if (settings.simulatedChannels.length > 0) await waitForAnswer(`http://localhost:${settings.outboxPort}`, services);
  const failure = Promise.race(services.map(async (service): Promise<never> => {
    throw endedByItself(service, await service.ended);
  }));
  failure.catch(() => undefined); // whoever waits for it hears of it; stopping ends them all
  return { failure };
}
