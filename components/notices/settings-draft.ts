import type { NoticeChannel, NoticeGroup } from '#lib/notifications/model.ts';
import type { NoticeSettingsInput, NoticeSettingsView } from '#lib/notifications/schema.ts';

/** What stands in the form: text as it is typed. */
export type SettingsDraft = {
  readonly channels: Readonly<Record<NoticeGroup, readonly NoticeChannel[]>>;
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly locale: 'vi' | 'en';
  readonly phone: string;
  readonly email: string;
};

export function draftOf({ channels, quietFrom, quietUntil, locale, phone, email }: NoticeSettingsView): SettingsDraft {
  return { channels, quietFrom, quietUntil, locale, phone: phone ?? '', email: email ?? '' };
}

/** What is wrong with what was typed; the server checks it again. */
export function issuesOf({ phone, email }: Pick<SettingsDraft, 'phone' | 'email'>): ('phone' | 'email')[] {
  const digits = phone.replace(/[\s.()-]/g, '').replace(/^\+?84/, '0');
  return [
    ...(digits && !/^0[35789]\d{8}$/.test(digits) ? ['phone' as const] : []),
    ...(email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? ['email' as const] : []),
  ];
}

export function inputOf(draft: SettingsDraft, revision: number): NoticeSettingsInput {
  return { ...draft, revision, channels: structuredClone(draft.channels) as NoticeSettingsInput['channels'], phone: draft.phone.trim() || null, email: draft.email.trim() || null };
}

/** The channels with another one at a place; without one there, none follows. One that stood elsewhere moves. */
export function placeChannel(channels: readonly NoticeChannel[], place: number, channel: NoticeChannel | null): NoticeChannel[] {
  const before = channels.slice(0, place);
  return channel ? [...before, channel, ...channels.slice(place + 1).filter((other) => other !== channel)] : [...before];
}
