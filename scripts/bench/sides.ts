/** The two servers that are compared, and measuring them in turn. */
import { readBackends, spentBetween } from './backends.ts';
import { Child } from './child.ts';
import type { Load, LoadResult } from './load.ts';
import type { Side, System } from './system.ts';

const SCRIPTS = { api: 'tests/bench/api-server.ts', bare: 'scripts/bench/bare-server.ts' } as const;
/** Until the code is compiled: on a slow machine that takes longer. */
const WARM_UP = { ms: 2_000, atLeast: 1_500 };
/** For servers that have answered something else before. */
const WARM_AGAIN = { ms: 1_000 };
export const ROUNDS = 3;
export const ROUND = { ms: 5_000 };

/** What one side did in all its turns. */
export type Measured = {
  readonly count: number;
  /** answers a second */
  readonly rate: number;
  /** CPU time of the server's process for one answer */
  readonly cpuMs: number;
  /** CPU time of PostgreSQL for one answer; undefined where it can't be known */
  readonly databaseMs: number | undefined;
  /** statements for one answer, with what runs beside (the tail of the event log) */
  readonly statements: number;
  /** ascending, ms */
  readonly latencies: readonly number[];
  readonly kept: readonly string[];
};

export class Server {
  readonly side: Side;
  readonly child: Child<{ port: number }>;

  constructor(side: Side, flags: readonly string[] = []) {
    this.side = side;
    this.child = new Child(SCRIPTS[side.name], side.env, flags);
  }
}

/** The value below which `share` of the sorted values lie. */
export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

type Asked = Omit<Load, 'port' | 'ms' | 'atLeast'>;
type Time = Pick<Load, 'ms' | 'atLeast'>;
type Turn = LoadResult & { readonly cpuMs: number; readonly databaseMs: number | undefined; readonly statements: number };

async function turn(server: Server, load: Child, asked: Asked, time: Time): Promise<Turn> {
  const { port } = await server.child.greeting;
  const backends = await readBackends(server.side.databaseUrl);
  const before = await server.child.ask<number>('cpuTime');
  const statements = await server.child.ask<number>('statements');
  const result = await load.ask<LoadResult>('run', { ...asked, ...time, port, ...(asked.keep === 'desk' && { databaseUrl: server.side.databaseUrl }) });
  const after = await server.child.ask<number>('cpuTime');
  const backendsAfter = await readBackends(server.side.databaseUrl);
  const databaseMs = backends && backendsAfter && spentBetween(backends, backendsAfter);
  return { ...result, cpuMs: after - before, databaseMs, statements: (await server.child.ask<number>('statements')) - statements };
}

function summed(turns: readonly Turn[], keptBefore: readonly string[]): Measured {
  const sum = (of: (turn: Turn) => number): number => turns.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count);
  return {
    count,
    rate: count / sum((one) => one.seconds),
    cpuMs: sum((one) => one.cpuMs) / count,
    databaseMs: turns.some((one) => one.databaseMs === undefined) ? undefined : sum((one) => one.databaseMs ?? 0) / count,
    statements: sum((one) => one.statements) / count,
    latencies: turns.flatMap((one) => one.latencies).toSorted((a, b) => a - b),
    kept: [...keptBefore, ...turns.flatMap((one) => one.kept)],
  };
}

type Pair<T> = readonly [T, T];
/** Measures both servers with the same load: a warm-up, then rounds in turn, each beginning with the other server. */
export type Measure = (asked: Asked) => Promise<Pair<Measured>>;

async function measureInTurns(servers: Pair<Server>, load: Child, asked: Asked, warmUp: Time): Promise<Pair<Measured>> {
  const turns = new Map<Server, Turn[]>(servers.map((server) => [server, []]));
  const warm = new Map<Server, Turn>();
  for (const server of servers) warm.set(server, await turn(server, load, asked, warmUp));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) turns.get(server)?.push(await turn(server, load, asked, ROUND));
  }
  const measured = (server: Server): Measured => summed(turns.get(server) ?? [], warm.get(server)?.kept ?? []);
  return [measured(servers[0]), measured(servers[1])];
}

/** Starts two servers, and ends them when `work` is done. */
export async function withServers<T>(sides: Pair<Side>, work: (measure: Measure, servers: Pair<Server>) => Promise<T>): Promise<T> {
  const servers = [new Server(sides[0]), new Server(sides[1])] as const;
  const load = new Child('scripts/bench/load.ts', process.env);
  let warmUp: Time = WARM_UP;
  const measure: Measure = async (asked) => {
    const measured = await measureInTurns(servers, load, asked, warmUp);
    warmUp = WARM_AGAIN;
    return measured;
  };
  try {
    return await work(measure, servers);
  } finally {
    await Promise.all([load.stop(), ...servers.map((server) => server.child.stop())]);
  }
}

/** Measures the API and the bare server with the same load. */
export function compare(system: System, asked: Asked): Promise<{ api: Measured; bare: Measured }> {
  return withServers([system.api, system.bare], async (measure) => {
    const [api, bare] = await measure(asked);
    return { api, bare };
  });
}
