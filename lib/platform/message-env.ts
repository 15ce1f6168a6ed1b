import { z } from 'zod';

/** The ways to people's phones and mailboxes. Each is optional: an installation offers those whose address is set. */
export const messageEnv = {
  /** `smtps://user:password@host:465` */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default(''),
  /** the SMS aggregator's address; messages go to /v1/messages below it */
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_CLIENT_ID: z.string().default(''),
  /** signs each request */
  SMS_SECRET: z.string().default(''),
  /** the registered sender */
  SMS_BRANDNAME: z.string().default(''),
  /** `https://business.openapi.zalo.me` */
  ZALO_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  ZALO_OAUTH_URL: z.url({ protocol: /^https?$/ }).default('https://oauth.zaloapp.com'),
  ZALO_APP_ID: z.string().default(''),
  ZALO_SECRET: z.string().default(''),
  /** the first one; later ones are kept in the database */
  ZALO_REFRESH_TOKEN: z.string().default(''),
  /** JSON: Zalo's number of each approved template, by its name here ("result-ready.vi") */
  ZALO_TEMPLATES: z.string().default('{}').transform((text, ctx) => {
    const parsed = z.record(z.string(), z.string()).safeParse(safeJson(text));
    if (!parsed.success) ctx.addIssue('must be a JSON object of texts');
    return parsed.data ?? {};
  }),
};

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What each channel needs besides its address. */
const NEEDED = {
  MAIL_URL: ['MAIL_FROM'],
  SMS_URL: ['SMS_CLIENT_ID', 'SMS_SECRET', 'SMS_BRANDNAME'],
  ZALO_API_URL: ['ZALO_APP_ID', 'ZALO_SECRET', 'ZALO_REFRESH_TOKEN'],
} as const;

/** The settings that are missing beside an address that is set. */
export function missingMessageSettings(env: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(NEEDED).flatMap(([address, needed]) => (env[address] ? needed.filter((name) => !env[name]) : []));
}
