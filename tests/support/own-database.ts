// Before each integration test file: a database of its own, named by DATABASE_URL before anything is imported.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { createDatabase, dropDatabase } from '../../scripts/lib/postgres.ts';

const adminUrl = inject('adminUrl');
const name = `mot_cua_test_${crypto.randomUUID().replaceAll('-', '')}`;
const url = new URL(adminUrl);
url.pathname = `/${name}`;

await createDatabase(adminUrl, name, inject('template'));
process.env.DATABASE_URL = url.href;
// and a file store of its own
const files = mkdtempSync(join(tmpdir(), 'mot-cua-test-'));
process.env.DATA_DIR = files;

afterAll(async () => {
  const { closeDb } = await import('#lib/platform/db.ts');
  await closeDb();
  await dropDatabase(adminUrl, name);
  rmSync(files, { recursive: true, force: true });
});
