import { mailGateway } from '#lib/gateways/mail/live.ts';
import type { SendOutcome } from '#lib/gateways/outcome.ts';
import { smsGateway } from '#lib/gateways/sms/live.ts';
import { zaloGateway } from '#lib/gateways/zalo/live.ts';
import type { ZaloTokenStore } from '#lib/gateways/zalo/gateway.ts';
import type { Env } from '#lib/platform/env.ts';
import type { Contact } from './channels.ts';
import { composeMail, composeSms, composeZalo, type Outgoing } from './compose.ts';
import type { NoticeChannel } from './model.ts';

/** One way out. A further one (web push) is one more entry of `senders`, and its name in NOTICE_CHANNELS. */
export type Sender = {
  /** what the channel needs of a contact; undefined = it cannot reach this person */
  readonly addressOf: (contact: Contact) => string | undefined;
  readonly send: (notice: Outgoing, address: string) => Promise<SendOutcome>;
};

export type Senders = Readonly<Partial<Record<NoticeChannel, Sender>>>;

const phoneOf = (contact: Contact): string | undefined => contact.phone;

/** The senders of the offered channels. */
export function sendersOf(env: Env, zaloTokens: ZaloTokenStore): Senders {
  const senders: Partial<Record<NoticeChannel, Sender>> = {};
  if (env.ZALO_API_URL) {
    const zalo = zaloGateway({
      apiUrl: env.ZALO_API_URL, oauthUrl: env.ZALO_OAUTH_URL, appId: env.ZALO_APP_ID, secret: env.ZALO_SECRET,
      firstRefreshToken: env.ZALO_REFRESH_TOKEN, templates: env.ZALO_TEMPLATES,
    }, zaloTokens);
    senders.zalo = { addressOf: phoneOf, send: (notice, phone) => zalo.send(composeZalo(notice, phone)) };
  }
  if (env.SMS_URL) {
    const sms = smsGateway({ url: env.SMS_URL, clientId: env.SMS_CLIENT_ID, secret: env.SMS_SECRET, brandname: env.SMS_BRANDNAME });
    senders.sms = { addressOf: phoneOf, send: (notice, phone) => sms.send(composeSms(notice, phone)) };
  }
  if (env.MAIL_URL) {
    const mail = mailGateway({ url: env.MAIL_URL, from: env.MAIL_FROM });
    senders.email = { addressOf: ({ email }) => email, send: (notice, to) => mail.send(composeMail(notice, to)) };
  }
  return senders;
}
