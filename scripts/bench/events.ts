import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../lib/postgres.ts';
import { Child } from './child.ts';
import { OFFICE } from './people.ts';
import { type Finding, fixed, type Part } from './report.ts';
import { Server, quantile } from './sides.ts';
import type { Side, System } from './system.ts';

const LISTENERS = 5_000;
const PROCESSES = 4;
const EVENTS = 20;
const WARM_UP = 500;
const KB_WANTED = 25;
const MS_WANTED = 1_000;
const PATH = `/api/v1/events?office=${OFFICE}`;

/** V8's space for what is new, MB: small, so that the garbage of opening connections is not counted among what they hold. */
const SMALL_YOUNG_GENERATION = ['--max-semi-space-size=4'];

const wallClock = (): number => performance.timeOrigin + performance.now();

/** Commits events one by one. @returns for each the moment just after its COMMIT had returned */
async function commitEvents(databaseUrl: string): Promise<Map<string, number>> {
  const moments = new Map<string, number>();
  await withClient(databaseUrl, async (client) => {
    const { rows: [office] } = await client.query<{ id: string }>('SELECT id FROM office WHERE code = $1', [OFFICE]);
    for (let index = 0; index < EVENTS; index += 1) {
      const ref = `bench-${index}`;
      await client.query(`INSERT INTO event (topic, ref, audience) VALUES ('line', $1, $2)`, [ref, [`line:${office?.id}`]]);
      moments.set(ref, wallClock());
      // not in step with the tail, which looks every 150 ms
      await sleep(1_500 + index * 37);
    }
  });
  return moments;
}

/** Five thousand phones in one line, on one process. */
class Crowd {
  readonly #server: Server;
  readonly #clients = Array.from({ length: PROCESSES }, () => new Child('scripts/bench/listeners.ts', process.env));

  constructor(api: Side, flags: readonly string[] = []) {
    this.#server = new Server(api, ['--expose-gc', ...flags]);
  }

  memory(): Promise<number> {
    return this.#server.child.ask('memory');
  }

  async open(count: number): Promise<void> {
    const { port } = await this.#server.child.greeting;
    await Promise.all(this.#clients.map((client) => client.ask('open', { port, path: PATH, count: count / PROCESSES })));
  }

  /** Opens all of them. @returns bytes by which the process grew, for each */
  async fill(): Promise<number> {
    // what the first listeners cost once, as compiled code
    await this.open(WARM_UP);
    await Promise.all(this.#clients.map((client) => client.ask('close')));
    await sleep(1_000);
    const before = await this.memory();
    await this.open(LISTENERS);
    return ((await this.memory()) - before) / LISTENERS;
  }

  /** Moments at which each event arrived, of every listener, by the event's reference. */
  arrivals(): Promise<Record<string, number[]>[]> {
    return Promise.all(this.#clients.map((client) => client.ask<Record<string, number[]>>('arrivals')));
  }

  async stop(): Promise<void> {
    await Promise.all([this.#server.child.stop(), ...this.#clients.map((client) => client.stop())]);
  }
}

async function withCrowd<T>(crowd: Crowd, run: (crowd: Crowd) => Promise<T>): Promise<T> {
  try {
    return await run(crowd);
  } finally {
    await crowd.stop();
  }
}

async function measureEvents({ api }: System): Promise<Finding[]> {
  const held = await withCrowd(new Crowd(api, SMALL_YOUNG_GENERATION), (crowd) => crowd.fill());
  return withCrowd(new Crowd(api), async (crowd) => {
    const grown = await crowd.fill();
    const moments = await commitEvents(api.databaseUrl);
    await sleep(2_000);
    const heard = await crowd.arrivals();
    const waits = [...moments].flatMap(([ref, at]) => heard.flatMap((arrivals) => (arrivals[ref] ?? []).map((arrival) => arrival - at))).toSorted((a, b) => a - b);
    const p99 = quantile(waits, 0.99);
    return [
      { what: 'memory that a connection holds', figure: `${fixed(held / 1024)} kB`, target: `≤ ${KB_WANTED} kB`, met: held / 1024 <= KB_WANTED },
      { what: 'growth of a fresh process, garbage of opening them at once included', figure: `${fixed(grown / 1024)} kB for each` },
      { what: 'from commit to arrival', figure: `p50 ${fixed(quantile(waits, 0.5), 0)} ms, p99 ${fixed(p99, 0)} ms, last ${fixed(waits.at(-1) ?? 0, 0)} ms`, target: `p99 ≤ ${MS_WANTED} ms`, met: p99 <= MS_WANTED },
      { what: 'heard', figure: `${waits.length} of ${LISTENERS * EVENTS}`, target: 'all', met: waits.length === LISTENERS * EVENTS },
    ];
  });
}

export const eventsPart: Part = {
  name: 'events',
  title: 'Server-sent events',
  how: `${LISTENERS.toLocaleString('en')} phones listen to one office's line at \`GET /api/v1/events\`, all on one process, while ${EVENTS} events are committed one by one. Memory is the
growth of the process (RSS) after garbage collection, the kernel's socket buffers left out. What a connection *holds* is
measured with V8's young generation kept at 4 MB. With Node's own setting that generation grows once, by some 50–100 MB,
when so many connections are opened at once, and is not given back: the second row counts this among the connections. A
process that has already answered heavier requests has grown before, and grows less.`,
  measure: measureEvents,
};
