/**
 * What the API is measured against: plain node:http and `pg` running the same SQL for the same replies, without routing,
 * validation, types or a query builder. It knows only the requests of the bench.
 */
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { answerQuestions, cpuTime, memory } from './answering.ts';
import { callNext } from './bare/call.ts';
import { issueTicket } from './bare/issue.ts';
import { readOffices, readOwnTicket, readReference, readSlots } from './bare/reads.ts';
import type { Asked } from './bare/sql.ts';
import { countStatements } from './statements.ts';

const statements = countStatements(pg.Client);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) });

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ROUTES: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  'POST /api/v1/kiosk/tickets': (asked) => issueTicket(pool, asked),
  'POST /api/v1/desk/call': (asked) => callNext(pool, asked),
  'GET /api/v1/reference': () => readReference(pool),
  'GET /api/v1/offices': () => readOffices(pool),
  'GET /api/v1/queue/offices/H26.004/slots': (asked) => readSlots(pool, 'H26.004', asked.query),
  'GET /api/v1/queue/tickets/:id': (asked) => readOwnTicket(pool, asked),
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null;
}

const server = createServer((request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const id = UUID.exec(path)?.[0] ?? '';
  const route = `${request.method} ${path.replace(UUID, ':id')}`;
  const reply = async (): Promise<unknown> => {
    const run = ROUTES[route];
    if (!run) throw new Error(`${route} is none of the bench's requests`);
    const { cookie = '', 'x-ticket-token': paper, 'idempotency-key': key = '' } = request.headers;
    return run({ route, id, query: new URLSearchParams(query), body: await bodyOf(request), token: String(paper ?? cookie.slice(cookie.indexOf('=') + 1)), key: String(key) });
  };
  const send = (status: number, value: unknown): void => {
    const body = JSON.stringify(value);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  };
  reply().then((value) => send(200, value), (error: unknown) => send(500, String(error)));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  answerQuestions({ port: typeof address === 'object' && address ? address.port : 0 }, { cpuTime, memory, statements });
});
process.once('SIGTERM', () => process.exit());
