/** The callers of the bench, in a process of their own: so many connections, each asks again as soon as it was answered. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { answerQuestions } from './answering.ts';

/** What one connection asks, over and over. */
export type Caller = { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
export type Load = {
  readonly port: number;
  readonly ms: number;
  /** goes on until so many answers have come, for at most a minute */
  readonly atLeast?: number;
  readonly callers: readonly Caller[];
  /** "ticket": the number is kept; "desk": the called number is kept and then made done, past the server, so that the desk is free again */
  readonly keep?: 'ticket' | 'desk';
  /** for "desk" */
  readonly databaseUrl?: string;
};
export type LoadResult = { readonly count: number; readonly seconds: number; readonly latencies: number[]; readonly kept: string[] };

type Reply = { ticket: { office: { code: string }; letter: string; number: number } } & { current: { id: string } };

function send(agent: Agent, port: number, { method, path, headers, body }: Caller): Promise<{ status: number; text: string }> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request({
      agent, host: '127.0.0.1', port, method, path,
      headers: { ...headers, ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), 'idempotency-key': randomUUID() }) },
    }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })).on('error', reject);
    });
    call.on('error', reject).end(payload);
  });
}

const LONGEST_MS = 60_000;

async function run({ port, ms, atLeast = 0, callers, keep, databaseUrl }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers.length });
  const pool = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: 4 }) : undefined;
  const latencies: number[] = [];
  const kept: string[] = [];
  const since = performance.now();
  await Promise.all(callers.map(async (caller) => {
    for (let passed = 0; passed < ms || (latencies.length < atLeast && passed < LONGEST_MS); passed = performance.now() - since) {
      const asked = performance.now();
      const { status, text } = await send(agent, port, caller);
      latencies.push(performance.now() - asked);
      if (status >= 300) throw new Error(`${caller.method} ${caller.path} was answered ${status}: ${text.slice(0, 300)}`);
      if (!keep) continue;
      const { ticket, current } = JSON.parse(text) as Reply;
      kept.push(keep === 'ticket' ? `${ticket.office.code} ${ticket.letter}${ticket.number}` : current.id);
      if (keep === 'desk') await pool?.query(`UPDATE ticket SET status = 'done', "endedAt" = now() WHERE id = $1`, [current.id]);
    }
  }));
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  await pool?.end();
  return { count: latencies.length, seconds, latencies, kept };
}

answerQuestions(null, { run });
