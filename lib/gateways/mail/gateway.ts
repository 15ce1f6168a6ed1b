/** E-mail. Any SMTP server will do. */
import type { SendOutcome } from '../outcome.ts';

export type Mail = {
  /** unique per message, the same at every attempt: becomes the Message-ID, by which a mailbox knows a repetition */
  readonly reference: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type MailGateway = { send(mail: Mail): Promise<SendOutcome> };
