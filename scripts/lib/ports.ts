import { connect, createServer } from 'node:net';
import { Obstacle } from './say.ts';

/** Can somebody be reached there? macOS lets us bind next to a server that listens on all addresses. */
function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const finish = (value: boolean) => (): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', finish(true)).once('error', finish(false)).once('timeout', finish(false));
  });
}

/** Tries to listen. @returns the port that was given, or the error */
function tryListen(port: number, host: string): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Refuses when a port can't be had.
 * @param variable the environment variable that sets it
 * @throws Obstacle naming the port, what wanted it, and the variable
 */
export async function requireFreePort(port: number, host: string, what: string, variable: string): Promise<void> {
  const outcome = await tryListen(port, host);
  const change = `set ${variable} to another one, for example ${variable}=${port < 1024 ? port + 8000 : port + 1}`;
  if (typeof outcome === 'number') {
    if (!(await answers(port, '127.0.0.1')) && !(await answers(port, '::1'))) return;
  } else if (outcome.code === 'EACCES') {
    throw new Obstacle(`Port ${port} (${what}) may not be used by an ordinary user: ${change}.`);
  } else if (outcome.code === 'EADDRNOTAVAIL') {
    throw new Obstacle(`This machine has no address ${host} for ${what}: set HOST to one that it has.`);
  } else if (outcome.code !== 'EADDRINUSE') {
    throw outcome;
  }
  throw new Obstacle(`Port ${port} (${what}) is used by another program: end that program, or ${change}.`);
}

/** A port that is free at this moment. */
export async function freePort(): Promise<number> {
  const outcome = await tryListen(0, '127.0.0.1');
  if (typeof outcome !== 'number') throw outcome;
  return outcome;
}
