import { withClient } from '../lib/postgres.ts';
import { fillArchive, HUNDRED, SEARCHES, sizeOf, TEN_THOUSAND } from './archive.ts';
import { OFFICE, clear, openDesks, settle } from './people.ts';
import { type Finding, fixed, type Part } from './report.ts';
import { quantile, type Measured, type Server, withServers } from './sides.ts';
import type { System } from './system.ts';

const WANTED = 2;
const FEW = sizeOf(HUNDRED).toLocaleString('en');
const MANY = sizeOf(TEN_THOUSAND).toLocaleString('en');

const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'all dossiers': { view: 'all' },
  'to receive': { view: 'receive' },
  'to process': { view: 'process' },
  overdue: { view: 'overdue' },
  'search by part of a name': { view: 'all', q: SEARCHES.name.slice(0, -1) },
  'search by two letters': { view: 'all', q: SEARCHES.letters },
  'search by part of a code': { view: 'all', q: SEARCHES.code },
  'search by a national ID': { view: 'all', q: SEARCHES.personalId },
};

/** An official of an office with these dossiers. @returns their cookie */
function prepare(databaseUrl: string, piles: typeof HUNDRED): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    await clear(client);
    const [cookie = ''] = await openDesks(client, OFFICE, 1);
    await fillArchive(client, piles);
    await settle(client);
    return cookie;
  });
}

/** How many dossiers the page shows. */
async function rowsShown({ child }: Server, path: string, cookie: string): Promise<number> {
  const reply = await fetch(`http://127.0.0.1:${(await child.greeting).port}${path}`, { headers: { cookie } });
  if (!reply.ok) throw new Error(`${path} was answered ${reply.status}: ${await reply.text()}`);
  return ((await reply.json()) as { items: unknown[] }).items.length;
}

const median = ({ latencies }: Measured): number => quantile(latencies, 0.5);
const wholeCpu = ({ cpuMs, databaseMs = 0 }: Measured): number => cpuMs + databaseMs;
const told = (side: Measured): string =>
  `p50 ${fixed(median(side))} ms, CPU ${fixed(side.cpuMs)} ms${side.databaseMs === undefined ? '' : ` + ${fixed(side.databaseMs)} ms in PostgreSQL`}`;

async function measureDossiers({ api, bare }: System): Promise<Finding[]> {
  // the API on both: the other database is only where it finds more
  const [few, many] = [api, { ...bare, name: 'api' as const }];
  const cookie = await prepare(few.databaseUrl, HUNDRED);
  await prepare(many.databaseUrl, TEN_THOUSAND);
  return withServers([few, many], async (measure, servers) => {
    const findings: Finding[] = [];
    for (const [what, query] of Object.entries(ASKED)) {
      const path = `/api/v1/office/applications?${new URLSearchParams({ office: OFFICE, ...query })}`;
      const [rows, rowsOfMany] = await Promise.all(servers.map((server) => rowsShown(server, path, cookie)));
      if (rows === 0 || rows !== rowsOfMany) throw new Error(`${what}: pages of ${rows} and ${rowsOfMany} rows can't be compared`);
      const [small, large] = await measure({ callers: [{ method: 'GET', path, headers: { cookie } }] });
      const slower = median(large) / median(small);
      const dearer = wholeCpu(large) / wholeCpu(small);
      findings.push(
        { what: `${what}: ${MANY} ÷ ${FEW}`, figure: `${fixed(slower, 2)} × the median time, ${fixed(dearer, 2)} × the CPU`, target: `≤ ${WANTED} ×`, met: Math.max(slower, dearer) <= WANTED },
        { what: `${what}: ${rows} rows of ${FEW}`, figure: told(small) },
        { what: `${what}: ${rows} rows of ${MANY}`, figure: told(large) },
      );
    }
    return findings;
  });
}

export const dossiersPart: Part = {
  name: 'dossiers',
  title: 'Inbox and search of an office',
  how: `An official reads \`GET /api/v1/office/applications\` over one connection, again and again, from two API servers in turn: in the database of one
the office has ${FEW} dossiers, in that of the other ${MANY} of one year, some hundreds of them open. What is compared shows as many rows on
both sides, so that the figures tell the cost of the dossiers that are *not* shown: the ${FEW} are all open (a new office), which fills
the same pages of 50. Every reply counts the dossiers of all ten views. The two letters are "${SEARCHES.letters}", which are in more than half of all names and
too few for a trigram. CPU is that of the server's process and of PostgreSQL's together. Both databases are vacuumed, as autovacuum leaves
them on a lasting server: until then counting has to read the dossiers themselves.`,
  measure: measureDossiers,
};
