import { createTransport } from 'nodemailer';
import { noAnswer, SEND_TIMEOUT_MS } from '../outcome.ts';
import type { MailGateway } from './gateway.ts';

export type MailConfig = {
  /** `smtps://user:password@host:465`, or `smtp://host:25?requireTLS=true` */
  readonly url: string;
  /** the sender: `Một Cửa <khong-tra-loi@example.gov.vn>` */
  readonly from: string;
};

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number };

/** Sends through an SMTP server; each mail over a connection of its own, so that nothing is left open. */
export function mailGateway({ url, from }: MailConfig): MailGateway {
  // beside an address nodemailer reads no other options: they go into it
  const address = new URL(url);
  for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) address.searchParams.set(wait, String(SEND_TIMEOUT_MS));
  const transport = createTransport(address.href);
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ reference, to, subject, text }) {
      try {
        // an address object is taken as it is: no text of ours or theirs becomes a second recipient
        const info = await transport.sendMail({
          from, to: { name: '', address: to }, subject, text, messageId: `<${reference}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' }, disableFileAccess: true, disableUrlAccess: true,
        });
        return { sent: true, providerRef: info.messageId };
      } catch (error) {
        const { code, responseCode = 0 } = error as SmtpError;
        // RFC 5321: 5xx is for good; a refused sign-in is our fault, not the message's, and may be mended
        if (responseCode < 400) return noAnswer(error);
        return { sent: false, lasting: responseCode >= 500 && code !== 'EAUTH', reason: String(responseCode) };
      }
    },
  };
}
