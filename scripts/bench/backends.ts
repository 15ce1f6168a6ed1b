/** What PostgreSQL itself spends on a database, which no server's own CPU time shows. */
import { readFileSync } from 'node:fs';
import { withClient } from '../lib/postgres.ts';

/** CPU time so far, ms, by process id; only those that serve somebody at this moment. */
export type Backends = ReadonlyMap<number, number>;

/** Linux counts a process's time in hundredths of a second, whatever its own clock's rate (proc_pid_stat(5)). */
const TICK_MS = 10;

/** User and system time are the 14th and 15th field; the second, a name in brackets, may hold spaces. */
function cpuTimeOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The processes that serve a database's connections. @returns undefined where there is no Linux to ask */
export function readBackends(databaseUrl: string): Promise<Backends> | undefined {
  if (process.platform !== 'linux') return undefined;
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`);
    return new Map(rows.map(({ pid }) => [pid, cpuTimeOf(pid)]));
  });
}

/** CPU time between two readings, ms. What a process spent that ended in between is left out. */
export function spentBetween(before: Backends, after: Backends): number {
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
}
