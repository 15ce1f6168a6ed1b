import { isAbsolute, join } from 'node:path';
import { ROOT } from './paths.ts';
import { Obstacle } from './say.ts';

/** The channels of notices, and the setting that names a real provider. */
const CHANNEL_URLS = { mail: 'MAIL_URL', sms: 'SMS_URL', zalo: 'ZALO_API_URL' } as const;
type SimulatedChannel = keyof typeof CHANNEL_URLS;

/** What can be set from outside, with its defaults. */
export type Settings = {
  port: number;
  host: string;
  publicUrl: string;
  dataDir: string;
  /** the user's own PostgreSQL; otherwise the embedded one runs on `postgresPort` */
  databaseUrl: string | undefined;
  postgresPort: number;
  /** the user's own identity provider; otherwise the simulator runs on `simulatorPort` */
  vneidIssuer: string | undefined;
  simulatorPort: number;
  /** the user's own payment platform; otherwise the simulator runs on `payGovPort` */
  payGovUrl: string | undefined;
  payGovPort: number;
  /** the channels to people for which no real provider is set; one simulator stands for them all */
  simulatedChannels: readonly SimulatedChannel[];
  outboxPort: number;
  smtpPort: number;
};

function port(env: Readonly<Record<string, string | undefined>>, name: string, standard: number): number {
  const text = env[name]?.trim();
  if (!text) return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Obstacle(`${name}=${text} is no port: give a number from 1 to 65535.`);
  }
  return value;
}

/**
 * Reads the settings from the environment.
 * @throws Obstacle when a value can't be used, or two services would share a port
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const own = env.DATA_DIR || '.data';
  const settings: Settings = {
    port: port(env, 'PORT', 3000),
    host: env.HOST || '127.0.0.1',
    publicUrl: '',
    dataDir: isAbsolute(own) ? own : join(ROOT, own),
    databaseUrl: env.DATABASE_URL || undefined,
    postgresPort: port(env, 'POSTGRES_PORT', 54_329),
    vneidIssuer: env.VNEID_ISSUER || undefined,
    simulatorPort: port(env, 'VNEID_SIMULATOR_PORT', 4100),
    payGovUrl: env.PAYGOV_URL || undefined,
    payGovPort: port(env, 'PAYGOV_SIMULATOR_PORT', 4200),
    simulatedChannels: (Object.keys(CHANNEL_URLS) as SimulatedChannel[]).filter((channel) => !env[CHANNEL_URLS[channel]]),
    outboxPort: port(env, 'OUTBOX_SIMULATOR_PORT', 4300),
    smtpPort: port(env, 'OUTBOX_SMTP_PORT', 4301),
  };
  settings.publicUrl = (env.PUBLIC_URL || `http://localhost:${settings.port}`).replace(/\/$/, '');
  const used = usedPorts(settings);
  for (const [index, { variable, port: number }] of used.entries()) {
    const other = used.slice(0, index).find((earlier) => earlier.port === number);
    if (other) throw new Obstacle(`${other.variable} and ${variable} are both ${number}: give one of them another port.`);
  }
  return settings;
}

/** The ports that a start with these settings listens on. */
export function usedPorts(settings: Settings): { variable: string; what: string; port: number; host: string }[] {
  return [
    { variable: 'PORT', what: 'the website', port: settings.port, host: settings.host },
    ...(settings.vneidIssuer ? [] : [{ variable: 'VNEID_SIMULATOR_PORT', what: 'the VNeID simulator', port: settings.simulatorPort, host: '127.0.0.1' }]),
    ...(settings.payGovUrl ? [] : [{ variable: 'PAYGOV_SIMULATOR_PORT', what: 'the PayGov simulator', port: settings.payGovPort, host: '127.0.0.1' }]),
    ...(settings.simulatedChannels.length === 0 ? [] : [
      { variable: 'OUTBOX_SIMULATOR_PORT', what: 'the simulator of SMS and Zalo', port: settings.outboxPort, host: '127.0.0.1' },
      { variable: 'OUTBOX_SMTP_PORT', what: 'the simulated mail server', port: settings.smtpPort, host: '127.0.0.1' },
    ]),
    ...(settings.databaseUrl ? [] : [{ variable: 'POSTGRES_PORT', what: 'PostgreSQL', port: settings.postgresPort, host: '127.0.0.1' }]),
  ];
}

/** The systems for which no real one is set. */
export function simulatorsOf(settings: Settings): string[] {
  return [...(settings.vneidIssuer ? [] : ['vneid']), ...(settings.payGovUrl ? [] : ['paygov']), ...settings.simulatedChannels];
}

/** Us at the simulated PayGov, and an account of no bank. */
const SIMULATED_ACCOUNT = {
  PAYGOV_MERCHANT: 'mot-cua',
  VIETQR_BANK_BIN: '970400',
  VIETQR_BANK_NAME: 'Ngân hàng mô phỏng',
  VIETQR_ACCOUNT: '0011002233445',
  VIETQR_ACCOUNT_NAME: 'UBND THANH PHO HA NOI',
};

/** How the simulated channels are reached; the secrets are among those of the installation. */
function channelEnv({ simulatedChannels, outboxPort, smtpPort }: Settings): Record<string, string> {
  const url = `http://localhost:${outboxPort}`;
  const each: Record<SimulatedChannel, Record<string, string>> = {
    mail: { MAIL_URL: `smtp://localhost:${smtpPort}`, MAIL_FROM: 'Một Cửa <khong-tra-loi@mot-cua.example>' },
    sms: { SMS_URL: `${url}/sms`, SMS_CLIENT_ID: 'mot-cua', SMS_BRANDNAME: 'MOT CUA' },
    zalo: { ZALO_API_URL: `${url}/zalo`, ZALO_OAUTH_URL: `${url}/zalo`, ZALO_APP_ID: 'mot-cua' },
  };
  return Object.assign({}, ...simulatedChannels.map((channel) => each[channel]), simulatedChannels.length > 0 && { OUTBOX_SIMULATOR_PORT: String(outboxPort), OUTBOX_SMTP_PORT: String(smtpPort) });
}

/** The environment that every child process gets. */
export function childEnv(settings: Settings, secrets: Record<string, string>, databaseUrl: string, mode: 'production' | 'development'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...secrets,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    VNEID_ISSUER: settings.vneidIssuer ?? `http://localhost:${settings.simulatorPort}`,
    VNEID_CLIENT_ID: process.env.VNEID_CLIENT_ID || 'mot-cua',
    ...(!settings.vneidIssuer && { VNEID_SIMULATOR_PORT: String(settings.simulatorPort) }),
    PAYGOV_URL: settings.payGovUrl ?? `http://localhost:${settings.payGovPort}`,
    ...(!settings.payGovUrl && SIMULATED_ACCOUNT),
    ...(!settings.payGovUrl && { PAYGOV_SIMULATOR_PORT: String(settings.payGovPort) }),
    ...channelEnv(settings),
    // the test authority that signs results is no process of its own
    ALLOW_SIMULATORS: process.env.ALLOW_SIMULATORS || [...simulatorsOf(settings), ...(process.env.SIGNING_KEYS ? [] : ['signer'])].join(','),
  };
}
