import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import { SMTPServer } from 'smtp-server';
import type { Faults } from '../outbox/simulator/faults.ts';
import type { Outbox } from '../outbox/simulator/outbox.ts';
import { readMail } from './read-mail.ts';

const LONGEST_MAIL = 256 * 1024;

class SmtpRefusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

/**
 * A mail server that delivers into the outbox. A mail whose Message-ID is known counts as repeated, as a mailbox shows it.
 * @throws when the port is taken
 */
export async function startMailSimulator(options: { readonly port: number; readonly host: string }, outbox: Outbox, faults: Faults): Promise<{ readonly port: number; close(): Promise<void> }> {
  const accept = callbackify(async (stream: AsyncIterable<Buffer>, to: string): Promise<string> => {
    const { messageId, subject, text } = readMail(await readAll(stream));
    const fault = await faults.meet('email', to);
    if (fault === 'temporary') throw new SmtpRefusal(451, 'Try again later');
    if (fault === 'permanent') throw new SmtpRefusal(550, 'No such mailbox');
    const { id } = outbox.accept({ channel: 'email', reference: messageId.replace(/@.*/, ''), to, subject, text });
    // the mail is taken, and the sender believes that it is not
    if (fault === 'lost-reply') throw new SmtpRefusal(451, 'Lost');
    return `Queued as ${id}`;
  });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LONGEST_MAIL,
    closeTimeout: 1_000,
    onData(stream, session, callback) {
      accept(stream as AsyncIterable<Buffer>, session.envelope.rcptTo[0]?.address ?? '', callback);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  // a client that gives up while it is answered is no failure of ours
  server.removeAllListeners('error').on('error', () => undefined);
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
