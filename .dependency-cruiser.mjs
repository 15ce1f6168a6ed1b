/**
 * Who may import whom, and why. Paths are relative to the checkout. tests/architecture/import-rules.test.ts breaks every
 * rule once and sees it reported.
 *
 * Tests may import anything, so no rule starts from one.
 */
const TEST = String.raw`(\.(test|spec)\.tsx?|/test-[a-z-]+\.ts)$`;
const GENERATED = '^lib/platform/prisma/';

/** The files of a module with one of these names, alone or as a part: queries.ts, office-queries.ts, form-schema.ts. */
const files = (names) => String.raw`^lib/[^/]+/(${names}|(${names})-[a-z-]+|[a-z-]+-(${names}))\.ts$`;

/** Files of a module that hold no secret, no database and no Node: the browser gets them too. */
const PURE = files('model|schema|status|form');
const PURE_TOO = String.raw`^lib/(platform/(clock|fold|problem|result|text)|identity/personal-id|places/(countries|distance)|procedures/(compare|process)|queue/citizen-card)\.ts$`;
const WORDS = '^lib/platform/i18n/';

/** Files that touch the database: the verbs and questions of each module, and the machinery under them. */
const DATABASE_FILES = files('queries|commands|jobs');
const DATABASE_MODULES = '^lib/(platform|events|jobs)/';
const DATABASE = String.raw`^lib/platform/(db\.ts$|prisma/)`;

const BASE = ['platform', 'calendar', 'places', 'events', 'jobs', 'identity', 'notifications'];

/** What each module of lib/ may import besides itself. Read downwards: nothing below is imported by what stands above it. */
const MODULES = {
  platform: [],
  events: ['platform'],
  jobs: ['platform', 'events'],
  calendar: ['platform'],
  places: ['platform', 'calendar'],
  identity: ['platform', 'events', 'jobs', 'places', 'calendar'],
  notifications: ['platform', 'events', 'jobs', 'places', 'calendar', 'identity'],
  priority: BASE,
  procedures: BASE,
  documents: [...BASE, 'procedures'],
  payments: [...BASE, 'procedures'],
  applications: [...BASE, 'priority', 'procedures', 'documents', 'payments'],
  queue: [...BASE, 'priority', 'procedures'],
  privacy: [...BASE, 'priority', 'procedures', 'documents', 'payments', 'applications', 'queue'],
};

/** A rule that allows one side only some of the checkout's own folders; packages and Node itself are another matter. */
const onlyTo = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TEST, GENERATED] },
  to: { path: '^[^.]', pathNot: [...allowed, '(^|/)node_modules/'], dependencyTypesNot: ['core', 'unknown'] },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const moduleRules = Object.entries(MODULES).map(([name, imports]) =>
  onlyTo(
    `module-${name}`,
    `lib/${name} may import ${imports.join(', ') || 'no other module'}: modules form a graph without circles`,
    `^lib/${name}/`,
    `^lib/(${[name, ...imports].join('|')})/`,
    // The gateways are at the bottom: they know no module, so any module above the platform may talk to the outside.
    ...(name === 'platform' ? [] : ['^lib/gateways/']),
    '^locales/',
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    onlyTo('app', 'pages are made of components and lib', '^app/', '^(app|components|lib|locales|public)/'),
    onlyTo(
      'components',
      'components take plain props: of lib they know types, schemas, statuses and words',
      '^components/',
      '^(components|locales)/',
      PURE,
      PURE_TOO,
      WORDS,
    ),
    onlyTo('server', 'routes are thin: they stand on lib', '^server/', '^(server|lib|locales)/', String.raw`^prisma/seed/demo-people\.ts$`),
    onlyTo('seed', 'seeds use lib, as every caller does', '^prisma/seed/', '^(prisma/seed|lib|locales)/'),
    ...moduleRules,
    onlyTo(
      'gateways',
      'a gateway knows the platform and the types of the modules, and no module knows which system is behind it',
      '^lib/gateways/',
      '^lib/gateways/',
      '^lib/platform/',
      PURE,
      '^locales/',
    ),
    forbid(
      'pure',
      'what the browser gets leads, over any number of imports, neither to the database nor to Node',
      { path: [PURE, PURE_TOO], pathNot: TEST },
      { path: [DATABASE, DATABASE_FILES, String.raw`^(node:)?(async_hooks|child_process|crypto|fs|http|https|module|net|os|path|process|stream|tls|url|worker_threads)(/|$)`], reachable: true },
    ),
    forbid(
      'listed-module',
      'a new module of lib/ gets a line in MODULES first',
      { path: '^lib/', pathNot: [`^lib/(${Object.keys(MODULES).join('|')}|gateways)/`, TEST] },
      {},
    ),
    forbid('nothing-imports-app', 'app is the outermost layer', { pathNot: ['^app/', TEST] }, { path: '^app/' }),
    forbid('nothing-imports-server', 'server is the outermost layer', { pathNot: ['^server/', '^tests/', TEST] }, { path: '^server/' }),
    forbid('nothing-imports-tests', 'tests are for testing', { pathNot: ['^tests/', String.raw`^(vitest|playwright)\.config\.ts$`, TEST] }, { path: '^tests/' }),
    forbid('nothing-imports-scripts', 'scripts start the system, they are no part of it', { pathNot: ['^scripts/', '^tests/', TEST] }, { path: '^scripts/' }),
    forbid(
      'database',
      'only queries, commands, jobs and seeds touch the database (types may travel)',
      {
        path: '^(app|components|lib|server)/',
        // The entry points close the client when they end. And next-auth's adapter is by its nature a set of queries and commands that next-auth names.
        pathNot: [DATABASE_FILES, DATABASE_MODULES, String.raw`^lib/identity/auth-adapter\.ts$`, String.raw`^server/[^/]+\.ts$`, '^server/plugins/', TEST],
      },
      { path: DATABASE, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'database-driver',
      'only lib/platform/db.ts makes a client; pg-boss brings its own',
      { path: '^(app|components|lib|server|prisma)/', pathNot: [String.raw`^lib/platform/db\.ts$`, '^lib/(events|jobs)/', GENERATED, TEST] },
      { path: '(^|/)node_modules/(pg|@prisma/adapter-pg|@prisma/client)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'outside-http',
      "only a gateway's live.ts and simulator talk to the outside (the lint rules forbid fetch elsewhere)",
      { path: '^(app|components|lib|prisma)/', pathNot: [String.raw`^lib/gateways/[^/]+/(live|simulator)(\.ts$|[-/])`, TEST] },
      { path: '^(node:)?(http|https|http2|net|tls|dgram)$', dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('no-circular', 'modules in a circle can only be understood together', { pathNot: GENERATED }, { circular: true }),
    forbid('resolvable', 'an import that leads nowhere', { pathNot: GENERATED }, { couldNotResolve: true, pathNot: '^(bun|next/)' }),
    forbid(
      'no-development-package',
      'what runs in production is among the dependencies',
      { path: '^(app|components|lib|server|prisma)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    // TypeScript 7 has no programming interface; swc reads the files instead.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(^|/)\.next/|\.css$` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
