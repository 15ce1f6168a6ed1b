import { z } from 'zod';
import { messageEnv, missingMessageSettings } from './message-env.ts';
import { paymentEnv } from './payment-env.ts';

const key32 = z.string().transform((text, ctx) => {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) ctx.addIssue('must be 32 bytes in base64');
  return key;
});

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** the address that people type; cookies, sign-in and links are made for it */
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  DATABASE_URL: z.url(),
  DATABASE_POOL: z.coerce.number().int().min(1).default(10),
  DATA_DIR: z.string().default('.data'),
  /** wraps the data key of every person (AES-256) */
  MASTER_KEY: key32,
  /** keyed hashes by which identity numbers are looked up */
  LOOKUP_KEY: key32,
  NEXTAUTH_SECRET: z.string().min(32),
  VNEID_ISSUER: z.url(),
  VNEID_CLIENT_ID: z.string().min(1),
  VNEID_CLIENT_SECRET: z.string().min(1),
  /** names of simulators that this installation may use, comma separated; production refuses any other */
  ALLOW_SIMULATORS: z.string().default('').transform((names) => new Set(names.split(',').map((name) => name.trim()).filter(Boolean))),
  /** proxies in front whose X-Forwarded-* headers are believed: addresses or subnets, comma separated */
  TRUSTED_PROXIES: z.string().default('').transform((list) => list.split(',').map((item) => item.trim()).filter(Boolean)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** requests per minute and address on the API; 0 = no limit (another layer limits) */
  RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  /** folder with the offices' signing keys and the authorities that count (lib/gateways/signer/live.ts); empty = the test authority */
  SIGNING_KEYS: z.string().default(''),
  ...messageEnv,
  ...paymentEnv,
}).superRefine((settings, ctx) => {
  for (const name of missingMessageSettings(settings)) ctx.addIssue({ code: 'custom', path: [name], message: 'is needed by the channel whose address is set' });
});

export type Env = z.output<typeof schema>;

let cached: Env | undefined;

/**
 * The configuration of this process, from the environment; read once.
 * @throws Error naming every variable that is missing or wrong (never its value: it may be a secret)
 */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  cached = parsed.data;
  return cached;
}
