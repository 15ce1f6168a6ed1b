import { z } from 'zod';
import { DELIVERY_FAILURES, DELIVERY_STATUSES, NOTICE_CHANNELS, NOTICE_GROUPS, NOTICE_KINDS, type NoticeKind } from './model.ts';

const Channel = z.enum(NOTICE_CHANNELS);
const Minute = z.int().min(0).max(1439);
const Locale = z.enum(['vi', 'en']);

export const NoticeView = z.object({
  id: z.uuid(),
  /** key of the sentences */
  kind: z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind]),
  params: z.record(z.string(), z.string()),
  /** the page that it is about, without its language */
  path: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  deliveries: z.array(z.object({
    channel: Channel,
    status: z.enum(DELIVERY_STATUSES),
    /** not before: backed off, or the end of the quiet hours */
    notBefore: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    failure: z.enum(DELIVERY_FAILURES).nullable(),
  })),
});
export type NoticeView = z.output<typeof NoticeView>;

export const NoticeList = z.object({
  notices: z.array(NoticeView),
  unread: z.int(),
  /** `before` of the next page; null at the end */
  next: z.uuid().nullable(),
});
export type NoticeList = z.output<typeof NoticeList>;

const inOrder = z.array(Channel).max(NOTICE_CHANNELS.length).refine((channels) => new Set(channels).size === channels.length, 'twice');
const Channels = z.strictObject(Object.fromEntries(NOTICE_GROUPS.map((group) => [group, inOrder])) as Record<(typeof NOTICE_GROUPS)[number], typeof inOrder>);

/** A Vietnamese mobile number as people write it, kept as 0912345678. */
const Phone = z.string().max(30).transform((text) => text.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0')).pipe(z.string().regex(/^0[35789]\d{8}$/));
const Email = z.email().max(200);

export const NoticeSettingsInput = z.strictObject({
  /** of the settings that were read; 0 = none were set yet */
  revision: z.int().min(0),
  /** by group, in the order in which they are tried; none = only in the app */
  channels: Channels,
  /** minutes after local midnight; the same twice = no quiet hours */
  quietFrom: Minute,
  quietUntil: Minute,
  locale: Locale,
  /** null = what VNeID says */
  phone: Phone.nullable(),
  email: Email.nullable(),
});
export type NoticeSettingsInput = z.output<typeof NoticeSettingsInput>;

export const NoticeSettingsView = z.object({
  revision: z.int(),
  channels: z.object({ turn: z.array(Channel), todo: z.array(Channel), progress: z.array(Channel), safety: z.array(Channel) }),
  quietFrom: Minute,
  quietUntil: Minute,
  locale: Locale,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** what VNeID says */
  vneid: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
  /** the channels that this installation has */
  offered: z.array(Channel),
});
export type NoticeSettingsView = z.output<typeof NoticeSettingsView>;

export const TestNotice = z.strictObject({ channel: Channel });
export const ReadNotices = z.strictObject({
  /** none = all */
  ids: z.array(z.uuid()).max(200).optional(),
});
