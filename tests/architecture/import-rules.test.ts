/** A small house in which every import rule is broken once: each is reported, and nothing else is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ICruiseResult, cruise } from 'dependency-cruiser';
import { afterAll, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.ts';
import rules from '../../.dependency-cruiser.mjs';

const SOUND: Record<string, string> = {
  'package.json': '{ "name": "house", "type": "module", "imports": { "#lib/*": "./lib/*", "#components/*": "./components/*" }, "dependencies": { "zod": "*", "pg": "*" } }',
  'lib/platform/db.ts': 'import pg from "pg"; export const db = pg;',
  'lib/platform/text.ts': 'export const text = 1;',
  'lib/identity/model.ts': 'export type Person = string;',
  'lib/identity/names.ts': 'export const name = 1;',
  'lib/identity/schema.ts': 'import { z } from "zod"; import { name } from "./names.ts"; export { z, name };',
  'lib/identity/queries.ts': 'import { db } from "#lib/platform/db.ts"; export { db };',
  'lib/queue/commands.ts': 'import { db } from "#lib/platform/db.ts"; import { live } from "#lib/gateways/sms/live.ts"; export { db, live };',
  'lib/queue/policy.ts': 'import type { Person } from "#lib/identity/model.ts"; import type { db } from "#lib/platform/db.ts"; export type X = [Person, typeof db];',
  'lib/gateways/sms/live.ts': 'import https from "node:https"; import { text } from "#lib/platform/text.ts"; export const live = [https, text];',
  'components/ui/card.tsx': 'import type { Person } from "#lib/identity/model.ts"; import { z } from "#lib/identity/schema.ts"; export const Card = (p: { x: Person }) => <p>{p.x}{String(z)}</p>;',
  'app/page.tsx': 'import { Card } from "#components/ui/card.tsx"; import { db } from "#lib/identity/queries.ts"; export const Page = () => <Card x={String(db)} />;',
  'server/routes/me.ts': 'import { db } from "#lib/identity/queries.ts"; export { db };',
  'server/main.ts': 'import { db } from "#lib/platform/db.ts"; import { createServer } from "node:http"; export { db, createServer };',
  'server/main.test.ts': 'import "../app/page.tsx";',
  'prisma/seed/seed.ts': 'import { db } from "../../lib/platform/db.ts"; export { db };',
  'scripts/start.ts': 'export const start = 1;',
  'tests/support/x.ts': 'import { db } from "../../server/main.ts"; import { start } from "../../scripts/start.ts"; export { db, start };',
};

/** A file that breaks a rule: its import, and the rules that it breaks. */
const BROKEN: [file: string, source: string, broken: string[]][] = [
  ['app/from-script.tsx', 'import "../scripts/start.ts";', ['app', 'nothing-imports-scripts']],
  ['components/from-commands.tsx', 'import "#lib/queue/commands.ts";', ['components']],
  ['components/from-commands-type.tsx', 'import type { db } from "#lib/queue/commands.ts"; export type X = typeof db;', ['components']],
  ['components/from-app.tsx', 'export const load = () => import("../app/page.tsx");', ['components', 'nothing-imports-app']],
  ['server/from-component.ts', 'import "#components/ui/card.tsx";', ['server']],
  ['prisma/seed/from-server.ts', 'import "../../server/main.ts";', ['seed', 'nothing-imports-server']],
  ['lib/identity/from-queue.ts', 'import "#lib/queue/policy.ts";', ['module-identity']],
  ['lib/identity/from-queue-type.ts', 'import type { X } from "#lib/queue/policy.ts"; export type Y = X;', ['module-identity']],
  ['lib/platform/from-identity.ts', 'import "#lib/identity/names.ts";', ['module-platform']],
  ['lib/queue/from-component.ts', 'import "#components/ui/card.tsx";', ['module-queue']],
  ['lib/gateways/sms/from-queries.ts', 'import "#lib/identity/queries.ts";', ['gateways']],
  ['lib/queue/model.ts', 'import "./with-node.ts"; export const model = 1;', ['pure']],
  ['lib/queue/with-node.ts', 'import "node:fs";', []],
  ['lib/queue/schema.ts', 'import "./commands.ts";', ['pure']],
  ['lib/weather/model.ts', 'import "#lib/platform/text.ts";', ['listed-module']],
  ['lib/queue/from-tests.ts', 'import "../../tests/support/x.ts";', ['module-queue', 'nothing-imports-tests']],
  ['lib/queue/rank.ts', 'import { db } from "#lib/platform/db.ts"; export { db };', ['database']],
  ['server/routes/queue.ts', 'import { db } from "#lib/platform/db.ts"; export { db };', ['database']],
  ['lib/queue/queries.ts', 'import pg from "pg"; export { pg };', ['database-driver']],
  ['lib/queue/weather.ts', 'import "node:https";', ['outside-http']],
  ['lib/gateways/sms/gateway.ts', 'import "node:http";', ['outside-http']],
  ['lib/queue/circle-a.ts', 'import "./circle-b.ts";', ['no-circular']],
  ['lib/queue/circle-b.ts', 'import "./circle-a.ts";', []], // a circle is reported once
  ['lib/queue/nowhere.ts', 'import "./not-there.ts";', ['resolvable']],
  ['server/tested.ts', 'import "vitest";', ['no-development-package']],
];

// Inside the checkout, so that packages are found as they are for the real files.
mkdirSync(inRoot('tests/output'), { recursive: true });
const house = mkdtempSync(inRoot('tests/output/house-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

async function violations(): Promise<Map<string, string[]>> {
  for (const [file, source] of [...Object.entries(SOUND), ...BROKEN.map(([name, text]) => [name, text] as const)]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), source);
  }
  const { forbidden, options } = rules;
  const folders = ['app', 'components', 'lib', 'server', 'prisma', 'scripts', 'tests'];
  const result = await cruise(folders, { ...options, baseDir: house, validate: true, ruleSet: { forbidden } });
  const found = new Map<string, string[]>();
  for (const { from, rule } of (result.output as ICruiseResult).summary.violations) {
    found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])].toSorted());
  }
  return found;
}

it('reports every broken rule, and only those', async () => {
  const expected = new Map(BROKEN.filter(([, , names]) => names.length > 0).map(([file, , names]) => [file, names.toSorted()]));
  const byFile = (a: [string, unknown], b: [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
  expect([...(await violations())].toSorted(byFile)).toEqual([...expected].toSorted(byFile));
});

it('breaks every rule at least once', () => {
  const broken = new Set(BROKEN.flatMap(([, , names]) => names));
  const untested = rules.forbidden?.map(({ name = '' }) => name).filter((name) => !broken.has(name) && !name.startsWith('module-'));
  expect(untested).toEqual([]);
});
