/** Many listeners to server-sent events, in a process of their own. */
import { Agent, get } from 'node:http';
import { answerQuestions } from './answering.ts';

const AT_ONCE = 50;

/** Moments at which each event arrived, by its reference; one for each listener. */
const arrivals = new Map<string, number[]>();
const wallClock = (): number => performance.timeOrigin + performance.now();

function note(ref: string, at: number): void {
  const earlier = arrivals.get(ref);
  if (earlier) earlier.push(at);
  else arrivals.set(ref, [at]);
}

/** Opens one connection; settles when the server has said that it listens. */
function listen(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path, headers: { accept: 'text/event-stream' } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the stream was answered ${response.statusCode}`));
      response.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: ready')) resolve();
        const at = wallClock();
        for (const [, ref = ''] of text.matchAll(/"ref":"(bench-\d+)"/g)) note(ref, at);
      }).on('error', () => undefined);
    }).on('error', reject);
  });
}

let agent: Agent | undefined;

/** Opens `count` connections, a few at a time. */
async function open({ port, path, count }: { port: number; path: string; count: number }): Promise<void> {
  const own = (agent = new Agent({ keepAlive: true, maxSockets: Infinity }));
  let left = count;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left > 0) {
      left -= 1;
      await listen(own, port, path);
    }
  }));
}

/** Breaks all connections off. */
const close = (): void => agent?.destroy();

answerQuestions(null, { open, close, arrivals: () => Object.fromEntries(arrivals) });
