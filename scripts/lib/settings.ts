import { isAbsolute, join } from 'node:path';
import { ROOT } from './paths.ts';
import { Obstacle } from './say.ts';

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
    ...(settings.databaseUrl ? [] : [{ variable: 'POSTGRES_PORT', what: 'PostgreSQL', port: settings.postgresPort, host: '127.0.0.1' }]),
  ];
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
    VNEID_SIMULATOR_PORT: String(settings.simulatorPort),
    ...(!settings.vneidIssuer && { ALLOW_SIMULATORS: process.env.ALLOW_SIMULATORS || 'vneid' }),
  };
}
