/**
 * Prisma's own schema engine, compiled to WebAssembly: it writes and applies migrations exactly as `prisma migrate`
 * does, without the native program that the command line wants to download.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MigrationPg } from './migration-adapter.ts';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import { inRoot } from './paths.ts';
import { withClient } from './postgres.ts';
import { Obstacle } from './say.ts';

const filters = { externalTables: [], externalEnums: [] };

export const MIGRATIONS = inRoot('prisma/migrations');
export const LOCK_FILE = join(MIGRATIONS, 'migration_lock.toml');

let engineClass: Promise<typeof SchemaEngine> | undefined;

/** Loads the engine by hand: Node's own import of `.wasm` files is still experimental. */
function loadEngine(): Promise<typeof SchemaEngine> {
  engineClass ??= (async () => {
    const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
    // When it panics, the engine hands its message to this registry before it traps.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(`Prisma's schema engine: ${text}`) } });
    const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': bindings });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bindings.SchemaEngine;
  })();
  return engineClass;
}

/** The schema files, as the engine wants them. */
function schemaFiles(): SchemaContainer[] {
  const folder = inRoot('prisma/schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
}

/** The migrations on disk, oldest first. */
function migrationList(): MigrationList {
  const names = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS).filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql'))) : [];
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: LOCK_FILE, content: existsSync(LOCK_FILE) ? readFileSync(LOCK_FILE, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.toSorted().map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(MIGRATIONS, path, 'migration.sql'), 'utf8') } },
    })),
  };
}

/** Runs `work` on an engine that is connected to `url`. @throws Error with the engine's own message */
async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await loadEngine();
  const adapter = new MigrationPg(url);
  try {
    const datamodels = schemaFiles().map(({ path, content }): [string, string] => [path, content]);
    const engine = await Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}

/** Are all migrations applied, unchanged? Answered without the engine, whose loading would slow every start. */
async function isUpToDate(url: string, list: MigrationList): Promise<boolean> {
  return withClient(url, async (client) => {
    const table = await client.query<{ present: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`);
    if (!table.rows[0]?.present) return false;
    const rows = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.rows.map((row) => [row.migration_name, row.checksum]));
    return list.migrationDirectories.every(({ path, migrationFile: { content } }) => {
      return content.tag === 'ok' && applied.get(path) === createHash('sha256').update(content.value).digest('hex');
    });
  });
}

/**
 * Applies the migrations that a database lacks, and notes them as `prisma migrate deploy` does.
 * @returns the names of those that were applied
 * @throws Obstacle when the engine or the database refuses
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const migrationsList = migrationList();
  if (await isUpToDate(url, migrationsList)) return [];
  try {
    const { appliedMigrationNames } = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
    return appliedMigrationNames;
  } catch (error) {
    // Below the first lines the engine tells where in its own sources it was.
    const reason = error instanceof Error ? error.message.split(/\n\s+0: /)[0]?.trim() : String(error);
    throw new Obstacle(`The migrations in prisma/migrations can't be applied to this database: ${reason}`);
  }
}

/**
 * The SQL that leads from the migrations on disk to the schema; "" when they agree.
 * @param url an empty database on a server where more may be made: the migrations are played through there
 */
export async function diffToSql(url: string): Promise<string> {
  const list = migrationList();
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: list.migrationDirectories.length > 0 ? { tag: 'migrations', ...list } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  // 2 = "there is a difference"; without one the script is a comment that says so.
  return result.exitCode === 2 ? (result.stdout ?? '') : '';
}
