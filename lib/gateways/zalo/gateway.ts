/**
 * Notices through the city's Zalo official account, in the manner of Zalo Notification Service (ZNS): a template that
 * Zalo has approved, filled with words; addressed by phone number. The access token lives about a day, and its refresh
 * token works once: whoever renews has to keep the new pair.
 */
import { z } from 'zod';
import type { SendOutcome } from '../outcome.ts';

export type ZaloMessage = {
  /** unique per message, the same at every attempt (`tracking_id`) */
  readonly reference: string;
  /** international, digits only: 84912345678 */
  readonly phone: string;
  /** name of the template: "result-ready.vi" */
  readonly template: string;
  readonly data: Readonly<Record<string, string>>;
};

export type ZaloGateway = { send(message: ZaloMessage): Promise<SendOutcome> };

export type ZaloTokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** ms since the epoch */
  readonly expiresAt: number;
};

/** Where the tokens are kept, for all processes that send. */
export type ZaloTokenStore = {
  find(): Promise<ZaloTokens | null>;
  /** Keeps what `renew` gives. One caller at a time, so that no refresh token is used twice. */
  replace(renew: (latest: ZaloTokens | null) => Promise<ZaloTokens>): Promise<ZaloTokens>;
};

export const ZaloRequest = z.strictObject({ phone: z.string(), template_id: z.string(), template_data: z.record(z.string(), z.string()), tracking_id: z.string().min(1).max(48) });
/** Zalo answers 200 to everything; `error` 0 is success. */
export const ZaloReply = z.object({ error: z.int(), message: z.string(), data: z.object({ msg_id: z.string() }).optional() });
export type ZaloReply = z.infer<typeof ZaloReply>;
export const ZaloTokenReply = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1), expires_in: z.coerce.number().positive() });

export const ZALO_ERRORS = { ok: 0, unknown: -100, badPhone: -108, noAccount: -118, badToken: -124, badTemplate: -132, refusedByUser: -139 } as const;

/** Errors that stay whatever one tries: they are about the person or the template. */
export const LASTING_ZALO_ERRORS: ReadonlySet<number> = new Set([ZALO_ERRORS.badPhone, ZALO_ERRORS.noAccount, ZALO_ERRORS.badTemplate, ZALO_ERRORS.refusedByUser]);
