import { withClient } from '../lib/postgres.ts';
import { OFFICE, admitKiosks, clear, fillLine, openDesks, settle } from './people.ts';
import { type Finding, fixed, type Part } from './report.ts';
import { compare, quantile, type Measured } from './sides.ts';
import type { Side, System } from './system.ts';

const CONNECTIONS = 32;
const GROUPS = 'ABCD';
const DESKS = 20;
const WAITING = 5_000;
const WANTED = 0.6;

const offices = Array.from({ length: CONNECTIONS }, (_, index) => `H26.${String(index + 1).padStart(3, '0')}`);
const both = async <T>({ api, bare }: System, prepare: (side: Side) => Promise<T>): Promise<T> => (await Promise.all([prepare(api), prepare(bare)]))[0];

/** A number that two tickets have, or one that nobody has although the counter passed it. */
async function brokenNumbers({ databaseUrl }: Side): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT 1 FROM ticket_counter c
        LEFT JOIN LATERAL (SELECT count(*) AS all, count(DISTINCT number) AS distinct, max(number) AS max FROM ticket WHERE "issuedGroupId" = c."groupId" AND day = c.day) t ON true
       WHERE t.all <> c.last OR t.distinct <> c.last OR t.max <> c.last`);
    return rows.length;
  });
}

const told = ({ rate, cpuMs, statements, latencies }: Measured): string =>
  `${fixed(rate, 0)}/s, p50 ${fixed(quantile(latencies, 0.5), 0)} ms, p99 ${fixed(quantile(latencies, 0.99), 0)} ms; CPU ${fixed(cpuMs, 2)} ms, ${fixed(statements)} statements each`;

/** Numbers that two replies gave. */
const givenTwice = (...sides: readonly Measured[]): number => sides.reduce((sum, { kept }) => sum + kept.length - new Set(kept).size, 0);

/** Numbers given out by kiosks. `crowd`: all kiosks stand in one office and give out numbers of one group, which makes every ticket wait for one row. */
async function measureIssuing(system: System, crowd: boolean): Promise<Finding[]> {
  const cookies = await both(system, ({ databaseUrl }) => withClient(databaseUrl, async (client) => {
    await clear(client);
    for (const office of crowd ? [OFFICE] : offices) await openDesks(client, office, 3);
    const kiosks = await admitKiosks(client, CONNECTIONS);
    await settle(client);
    return kiosks;
  }));
  const own = cookies[offices.indexOf(OFFICE)];
  const callers = cookies.map((cookie, index) => ({
    method: 'POST' as const, path: '/api/v1/kiosk/tickets', headers: { cookie: crowd ? (own ?? cookie) : cookie }, body: { group: crowd ? 'A' : (GROUPS[index % GROUPS.length] ?? 'A') },
  }));
  const { api, bare } = await compare(system, { callers, keep: 'ticket' });
  const twice = givenTwice(api, bare);
  const broken = (await brokenNumbers(system.api)) + (await brokenNumbers(system.bare));
  const ratio = api.rate / bare.rate;
  const name = crowd ? 'one group of one office' : `${CONNECTIONS} offices`;
  return [
    { what: `${name}: API ÷ bare server`, figure: `${fixed(ratio, 2)} ×`, target: `≥ ${WANTED} ×`, met: ratio >= WANTED },
    { what: `${name}: API`, figure: told(api) },
    { what: `${name}: bare server`, figure: told(bare) },
    { what: `${name}: numbers twice or missing`, figure: `${twice + broken} of ${api.kept.length + bare.kept.length}`, target: '0', met: twice + broken === 0 },
  ];
}

/** Twenty desks call as fast as they can while 5,000 people wait. Each called number is done at once, past the server. */
async function measureCalling(system: System): Promise<Finding[]> {
  const cookies = await both(system, ({ databaseUrl }) => withClient(databaseUrl, async (client) => {
    await clear(client);
    await fillLine(client, OFFICE, WAITING);
    const officials = await openDesks(client, OFFICE, DESKS);
    await settle(client);
    return officials;
  }));
  const callers = cookies.map((cookie) => ({ method: 'POST' as const, path: '/api/v1/desk/call', headers: { cookie }, body: { office: OFFICE } }));
  const { api, bare } = await compare(system, { callers, keep: 'desk' });
  const twice = givenTwice(api, bare);
  return [
    { what: 'API ÷ bare server', figure: `${fixed(api.rate / bare.rate, 2)} × the rate, ${fixed(api.cpuMs / bare.cpuMs, 2)} × the CPU of a reply` },
    { what: 'API', figure: told(api) },
    { what: 'bare server', figure: told(bare) },
    { what: 'numbers called twice', figure: `${twice} of ${api.kept.length + bare.kept.length}`, target: '0', met: twice === 0 },
  ];
}

export const issuePart: Part = {
  name: 'issue',
  title: 'Giving out numbers',
  how: `${CONNECTIONS} kiosks take numbers at \`POST /api/v1/kiosk/tickets\`, each as soon as it has the one before: first all in one group of one office, so that
everybody waits for the same counter row, then in ${CONNECTIONS} offices. Every number given out is checked afterwards.`,
  measure: async (system) => [...(await measureIssuing(system, true)), ...(await measureIssuing(system, false))],
};

export const callPart: Part = {
  name: 'call',
  title: 'Calling the next',
  how: `${DESKS} desks of one office call at \`POST /api/v1/desk/call\` as fast as they can; ${WAITING.toLocaleString('en')} people wait at first. Each reply is the whole desk with the first
200 of the line. A called number is made done past the server, which frees the desk for its next call.`,
  measure: measureCalling,
};
