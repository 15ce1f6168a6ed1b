import { withClient } from '../lib/postgres.ts';
import type { Caller } from './load.ts';
import { OFFICE, clear, fillLine, openDesks, settle, ticketId } from './people.ts';
import { type Finding, fixed, type Part } from './report.ts';
import { compare } from './sides.ts';
import type { Side, System } from './system.ts';

const CONNECTIONS = 4;
const DESKS = 5;
const WAITING = 200;
const WANTED = 2;
/** A working day within the week that can be booked. */
const DAY_TO_BOOK = '2026-11-25';

/** Somebody in the middle of the line. */
const HOLDER = ticketId(WAITING / 2);

const READS: Readonly<Record<string, Pick<Caller, 'path' | 'headers'>>> = {
  'a number in line': { path: `/api/v1/queue/tickets/${HOLDER}`, headers: { 'x-ticket-token': HOLDER } },
  'free hours of a day': { path: `/api/v1/queue/offices/${OFFICE}/slots?group=A&day=${DAY_TO_BOOK}` },
  'all offices': { path: '/api/v1/offices' },
  'wards and provinces': { path: '/api/v1/reference' },
};

function prepare(side: Side): Promise<void> {
  return withClient(side.databaseUrl, async (client) => {
    await clear(client);
    await openDesks(client, OFFICE, DESKS);
    await fillLine(client, OFFICE, WAITING);
    await settle(client);
  });
}

async function measureReads(system: System): Promise<Finding[]> {
  const findings: Finding[] = [];
  await Promise.all([prepare(system.api), prepare(system.bare)]);
  for (const [what, asked] of Object.entries(READS)) {
    const { api, bare } = await compare(system, { callers: Array.from({ length: CONNECTIONS }, () => ({ method: 'GET' as const, ...asked })) });
    const ratio = api.cpuMs / bare.cpuMs;
    findings.push(
      { what: `${what}: API ÷ bare server`, figure: `${fixed(ratio, 2)} ×`, target: `≤ ${WANTED} ×`, met: ratio <= WANTED },
      { what: `${what}: CPU of a reply`, figure: `API ${fixed(api.cpuMs, 2)} ms (${fixed(api.statements)} statements), bare ${fixed(bare.cpuMs, 2)} ms (${fixed(bare.statements)} statements)` },
    );
  }
  return findings;
}

export const readsPart: Part = {
  name: 'reads',
  title: 'CPU of a reply',
  how: `CPU time of the server's process for one reply, over ${CONNECTIONS} connections; ${WAITING} people wait in the office and ${DESKS} desks are open. What the API keeps
for a moment (an office's line for two seconds, wards and provinces for a minute) the bare server keeps too, so wards and
provinces compare no SQL, only routing and writing the reply.`,
  measure: measureReads,
};
