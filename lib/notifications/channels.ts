import type { Env } from '#lib/platform/env.ts';
import type { NoticeChannel } from './model.ts';

/** Where a person is reached. */
export type Contact = { readonly phone?: string | undefined; readonly email?: string | undefined };

/** The channels that this installation has, from its configuration. */
export function offeredChannels(env: Env): NoticeChannel[] {
  return [...(env.ZALO_API_URL ? ['zalo' as const] : []), ...(env.SMS_URL ? ['sms' as const] : []), ...(env.MAIL_URL ? ['email' as const] : [])];
}
