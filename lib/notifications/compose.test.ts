import { describe, expect, test } from 'vitest';
import { composeMail, composeSms, composeZalo, type Outgoing } from './compose.ts';
import { NOTICE_KINDS, type NoticeKind } from './model.ts';

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];
const ID = '01930000-0000-7000-8000-000000000000';
/** The longest that each word gets. */
const LONGEST: Readonly<Record<string, string>> = { code: 'H26.126-261231-9999', date: '2026-12-31', number: 'A999', counter: '99', minutes: '30', until: '10:45' };
const SUBJECTS: Readonly<Record<string, string>> = { 'ticket-called': `ticket:${ID}`, 'ticket-soon': `ticket:${ID}`, 'ticket-offer': `offer:${ID}`, 'draft-expires': `draft:${ID}`, 'help-started': `help:${ID}`, 'channel-test': 'account:test' };

function notice(kind: NoticeKind, locale: 'vi' | 'en'): Outgoing {
  const params = Object.fromEntries(NOTICE_KINDS[kind].params.map((name) => [name, LONGEST[name] ?? '']));
  return { reference: ID, kind, subject: SUBJECTS[kind] ?? `application:${LONGEST.code}`, params, locale, publicUrl: 'https://motcua.hanoi.gov.vn' };
}

/** One septet each in GSM 03.38; `[`, `]`, `{`, `}`, `|`, `~`, `^`, `\` would take two. */
const GSM_SINGLE = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Za-z_]*$/;

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  test.each(KINDS)('%s fits into one SMS, with its link whole', (kind) => {
    const { text, phone } = composeSms(notice(kind, locale), '+84 912-345-678');
    expect(text).toMatch(GSM_SINGLE);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(new RegExp(`\\. https://motcua\\.hanoi\\.gov\\.vn/${locale}/\\S+$`));
    expect(phone).toBe('84912345678');
  });

  test.each(KINDS)('%s has all its words in every channel', (kind) => {
    const mail = composeMail(notice(kind, locale), 'a@example.vn');
    const all = [mail.subject, mail.text, composeSms(notice(kind, locale), '0912345678').text].join('\n');
    expect(all).not.toMatch(/\{\{|kinds\.|undefined/);
    expect(mail.text).toContain(`https://motcua.hanoi.gov.vn/${locale}/me/notices/settings`);
    expect(composeZalo(notice(kind, locale), '0912345678')).toMatchObject({ template: `${kind}.${locale}`, data: { link: expect.stringContaining('https://') } });
  });
});

test('capital letters and codes stay as they are without diacritics', () => {
  expect(composeSms(notice('deadline-extended', 'vi'), '0912345678').text).toBe('Ho so H26.126-261231-9999 co ngay hen moi. https://motcua.hanoi.gov.vn/vi/applications/H26.126-261231-9999');
});

test('dates are written as people write them', () => {
  expect(composeMail(notice('draft-expires', 'en'), 'a@example.vn').subject).toBe('Your draft will be deleted on 31/12/2026');
});
