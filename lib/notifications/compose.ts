/** A notice as each channel says it. No names, no identity numbers, nothing about health: only codes, dates and a link. */
import type { Mail } from '#lib/gateways/mail/gateway.ts';
import type { Sms } from '#lib/gateways/sms/gateway.ts';
import type { ZaloMessage } from '#lib/gateways/zalo/gateway.ts';
import { withoutDiacritics } from '#lib/platform/fold.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { NoticeKind } from './model.ts';
import { pathOf, wordsOf } from './words-model.ts';

export type Outgoing = {
  /** the same at every attempt, so that the other side knows a repetition */
  readonly reference: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly params: Readonly<Record<string, string>>;
  readonly locale: Locale;
  /** the address of this installation */
  readonly publicUrl: string;
};

const linkOf = ({ publicUrl, locale, subject }: Outgoing): string => `${publicUrl}/${locale}${pathOf(subject)}`;

/** A sentence of a kind, filled. */
function say({ locale, kind, params }: Outgoing, part: 'title' | 'text'): string {
  // i18next's types keep `count` for a number; ours has none
  return getTranslator(locale, 'notices')(`kinds.${kind}.${part}`, wordsOf(params) as Record<string, string | number>);
}

/** `phone`: 0912345678, as kept. @returns 84912345678 */
const international = (phone: string): string => phone.replace(/[\s.()-]/g, '').replace(/^\+?84|^0/, '84');

/** One segment (160 characters) on any usual domain: without diacritics, one sentence and the link. */
export function composeSms(notice: Outgoing, phone: string): Sms {
  return { reference: notice.reference, phone: international(phone), text: `${withoutDiacritics(say(notice, 'title'))}. ${linkOf(notice)}` };
}

/** The sentence itself is Zalo's approved template; only the words travel. */
export function composeZalo(notice: Outgoing, phone: string): ZaloMessage {
  return { reference: notice.reference, phone: international(phone), template: `${notice.kind}.${notice.locale}`, data: { ...wordsOf(notice.params), link: linkOf(notice) } };
}

export function composeMail(notice: Outgoing, to: string): Mail {
  const t = getTranslator(notice.locale, 'notices');
  const settings = `${notice.publicUrl}/${notice.locale}/me/notices/settings`;
  return {
    reference: notice.reference,
    to,
    subject: say(notice, 'title'),
    text: [say(notice, 'text'), t('mail.open', { link: linkOf(notice) }), `-- \n${t('mail.foot', { settings })}`].join('\n\n'),
  };
}
