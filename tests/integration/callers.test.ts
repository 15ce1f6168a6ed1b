/** Who may call what: every route with every kind of caller. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DESK_STEPS } from '#lib/queue/desk-commands.ts';
import { HOAN_KIEM, startSite } from '../support/app.ts';
import { listRoutes } from '../support/routes.ts';

/** The kinds of caller, and who stands for each. The officials are of Hoàn Kiếm, but for the last. */
const KINDS = {
  anonymous: undefined,
  'level 1': 'level-one',
  'level 2': 'mother',
  receiver: 'hoan-kiem-receiver',
  specialist: 'hoan-kiem-specialist',
  approver: 'hoan-kiem-approver',
  administrator: 'hoan-kiem-administrator',
  city: 'city-viewer',
  elsewhere: 'cua-nam-receiver',
  kiosk: 'device kiosk',
  board: 'device board',
} as const;
type Kind = keyof typeof KINDS;
const ALL = Object.keys(KINDS) as Kind[];
const DEVICES: readonly Kind[] = ['kiosk', 'board'];
const PEOPLE = ALL.filter((kind) => kind !== 'anonymous' && !DEVICES.includes(kind));

const site = await startSite({ VNEID_ISSUER: 'http://127.0.0.1:9' });
const { code } = await site.submitted('2.000635', 'mother');

const issued = await (await site.as('hoan-kiem-administrator')).post(`/api/v1/office/${HOAN_KIEM}/devices`, { kind: 'board', name: 'Bảng' });

type Row = {
  /** as the route itself says */
  readonly callers: readonly string[];
  readonly allowed: readonly Kind[];
  /** allowed by their role, but not for this office: they are told that there is no such thing */
  readonly notFound?: readonly Kind[];
  readonly url?: string;
  readonly body?: object;
};

const anyone = { callers: ['anyone'], allowed: ALL } as const;
const person = { callers: ['person'], allowed: PEOPLE } as const;
const handlers = { callers: ['receiver', 'specialist', 'approver'], allowed: ['receiver', 'specialist', 'approver'], notFound: ['elsewhere'] } as const;
const receivers = { callers: ['receiver'], allowed: ['receiver'], notFound: ['elsewhere'] } as const;
const nothing = `/${randomUUID()}`;
const level2 = { callers: ['level-2'], allowed: PEOPLE.filter((kind) => kind !== 'level 1') } as const;
const administrators = { callers: ['ward-administrator'], allowed: ['administrator'] } as const;
const kiosk = { callers: ['kiosk'], allowed: ['kiosk'] } as const;
const onTicket = (step: string, body: object = {}): Row => ({ ...anyone, url: `/queue/tickets${nothing}/${step}`, body });
const atDesk = (step: string, body: object = { revision: 1 }): Row => ({ ...handlers, notFound: [...handlers.allowed, 'elsewhere'], allowed: [], url: `/desk/tickets${nothing}/${step}`, body });

const TABLE: Readonly<Record<string, Row>> = {
  'GET /health': anyone,
  'GET /reference': anyone,
  'GET /offices': anyone,
  'GET /procedures': anyone,
  'GET /procedures/:code': { ...anyone, url: '/procedures/1.001193' },
  'POST /track': { ...anyone, body: { code, phoneLast4: '0000' } },
  'GET /openapi.json': anyone,
  'GET /session': anyone,
  'GET /session/sign-in': anyone,
  'POST /session/sign-out': person,
  'GET /me/devices': person,
  'DELETE /me/devices/:id': { ...person, url: `/me/devices${nothing}` },
  'GET /drafts': person,
  'POST /drafts': { ...person, body: { procedureCode: '2.000635' } },
  'GET /drafts/:id': { ...person, url: `/drafts${nothing}` },
  'PUT /drafts/:id': { ...person, url: `/drafts${nothing}`, body: { revision: 1, answers: {}, pageId: 'review' } },
  'DELETE /drafts/:id': { ...person, url: `/drafts${nothing}` },
  'GET /applications': person,
  'POST /applications': { callers: ['level-2'], allowed: PEOPLE.filter((kind) => kind !== 'level 1'), body: { draftId: randomUUID(), revision: 1, officeCode: HOAN_KIEM, declaration: true } },
  'GET /applications/:code': { ...person, url: `/applications/${code}` },
  'GET /office/applications': { ...handlers, url: `/office/applications?office=${HOAN_KIEM}` },
  'GET /office/applications/:code': { ...handlers, url: `/office/applications/${code}` },
  'POST /office/applications/:code/accept': { ...receivers, url: `/office/applications/${code}/accept`, body: { revision: 1 } },
  'POST /office/applications/:code/refuse': { ...receivers, url: `/office/applications/${code}/refuse`, body: { revision: 1, reasonCode: 'other', note: 'Lý do.' } },
  'GET /office/:office/staff': { callers: ['ward-administrator'], allowed: ['administrator'], url: `/office/${HOAN_KIEM}/staff` },
  'GET /city/figures': { callers: ['city-viewer'], allowed: ['city'] },
  'GET /events': { ...anyone, url: `/events?office=${HOAN_KIEM}` },
  'GET /queue/offices': anyone,
  'GET /queue/offices/:code': { ...anyone, url: `/queue/offices/${HOAN_KIEM}` },
  'GET /queue/offices/:code/slots': { ...anyone, url: `/queue/offices/${HOAN_KIEM}/slots?group=A&day=2026-11-25` },
  'GET /queue/tickets': person,
  'POST /queue/tickets': { ...level2, body: { office: HOAN_KIEM, group: 'D', day: '2026-11-25', slotStart: null } },
  'GET /queue/tickets/:id': { ...anyone, url: `/queue/tickets${nothing}` },
  'GET /queue/tickets/:id/why': { ...anyone, url: `/queue/tickets${nothing}/why` },
  'POST /queue/tickets/:id/change': onTicket('change', { day: '2026-11-25', slotStart: 480 }),
  'POST /queue/tickets/:id/cancel': onTicket('cancel'),
  'POST /queue/tickets/:id/check-in': onTicket('check-in', { code: 'x' }),
  'POST /queue/tickets/:id/priority': onTicket('priority', { use: true }),
  'POST /queue/tickets/:id/rating': onTicket('rating', { rating: 5 }),
  'GET /queue/waitlist': person,
  'POST /queue/waitlist': { ...level2, body: { office: HOAN_KIEM, group: 'A', day: '2026-11-25' } },
  'POST /queue/waitlist/:id/take': { ...level2, url: `/queue/waitlist${nothing}/take` },
  'DELETE /queue/waitlist/:id': { ...person, url: `/queue/waitlist${nothing}` },
  'GET /desk': { ...handlers, url: `/desk?office=${HOAN_KIEM}` },
  'POST /desk/open': { ...handlers, body: { office: HOAN_KIEM, counter: 1, groups: ['A'] } },
  'POST /desk/close': { ...handlers, body: { office: HOAN_KIEM } },
  'POST /desk/call': { ...handlers, body: { office: HOAN_KIEM } },
  'POST /desk/tickets': { ...handlers, body: { office: HOAN_KIEM, group: 'A' } },
  ...Object.fromEntries(DESK_STEPS.map((step) => [`POST /desk/tickets/:id/${step}`, atDesk(step)])),
  'POST /desk/tickets/:id/transfer': atDesk('transfer', { revision: 1, group: 'B' }),
  'POST /desk/tickets/:id/priority': atDesk('priority', { revision: 1, class: null, reason: 'mistake' }),
  'POST /devices/enrol': { ...anyone, body: { token: issued.body.token as string } },
  'GET /queue/offices/:code/priority': { ...person, url: `/queue/offices/${HOAN_KIEM}/priority` },
  'GET /queue/paper-ticket': anyone,
  'GET /devices/self': { callers: ['kiosk', 'board', 'desk-device'], allowed: ['kiosk', 'board'] },
  'GET /display/board': { callers: ['board', 'kiosk'], allowed: ['kiosk', 'board'] },
  'POST /kiosk/tickets': { ...kiosk, body: { group: 'A' } },
  'POST /kiosk/scan': { ...kiosk, body: { code: 'x' } },
  'POST /kiosk/blocks': { ...kiosk, body: { group: 'A' } },
  'POST /kiosk/reconcile': { ...kiosk, body: { tickets: [] } },
  'GET /office/:office/queue-settings': { ...administrators, url: `/office/${HOAN_KIEM}/queue-settings` },
  'PUT /office/:office/queue-settings': { ...administrators, url: `/office/${HOAN_KIEM}/queue-settings`, body: {} },
  'GET /office/:office/devices': { ...administrators, url: `/office/${HOAN_KIEM}/devices` },
  'POST /office/:office/devices': { ...administrators, url: `/office/${HOAN_KIEM}/devices`, body: { kind: 'board', name: 'Bảng' } },
  'DELETE /office/:office/devices/:id': { ...administrators, url: `/office/${HOAN_KIEM}/devices${nothing}` },
  'GET /office/:office/queue-report': { ...administrators, url: `/office/${HOAN_KIEM}/queue-report?day=2026-11-23` },
  'GET /office/:office/queue-report.csv': { ...administrators, url: `/office/${HOAN_KIEM}/queue-report.csv?from=2026-11-23&to=2026-11-23` },
};

const routes = listRoutes(site.app).filter((route) => route.includes(' /api/v1/') && !route.endsWith('*')).map((route) => route.replace('/api/v1', ''));

const methodOf = (route: string): 'GET' | 'POST' | 'PUT' | 'DELETE' => route.split(' ')[0] as 'GET';
const urlOf = (route: string): string => `/api/v1${TABLE[route]?.url ?? route.split(' ')[1]}`;

async function call(route: string, kind: Kind, headers: Record<string, string> = {}): Promise<{ status: number; problem: string | undefined }> {
  const who = KINDS[kind];
  if (route === 'GET /events') return openEvents(who && !DEVICES.includes(kind) ? (await site.signedInAnew(who)).token : undefined);
  if (DEVICES.includes(kind)) {
    const reply = await (await site.device(kind as 'kiosk' | 'board')).send(methodOf(route), urlOf(route), TABLE[route]?.body, headers);
    return { status: reply.status, problem: reply.body?.code as string | undefined };
  }
  const session = who && (await site.signedInAnew(who));
  const caller = session ?? site.anonymous;
  const reply = await caller.send(methodOf(route), urlOf(route), TABLE[route]?.body, headers);
  return { status: reply.status, problem: reply.body?.code as string | undefined };
}

/** The stream of events has no end of its own. */
async function openEvents(token: string | undefined): Promise<{ status: number; problem: undefined }> {
  const response = await site.app.inject({ url: urlOf('GET /events'), headers: token ? { cookie: `mot-cua.session=${token}` } : {}, payloadAsStream: true });
  response.stream().destroy();
  return { status: response.statusCode, problem: undefined };
}

test('the table has every route of the API, and no other', () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(routes.toSorted());
});

test('beside the API there is only the way back from VNeID', () => {
  expect(listRoutes(site.app).filter((route) => !route.includes('/api/v1'))).toEqual(['GET /api/auth/callback/vneid']);
});

test('each route says who may call it, as the table does', () => {
  const paths = site.app.swagger().paths as unknown as Record<string, Record<string, { 'x-callers': string[] }>>;
  const said = Object.entries(TABLE).map(([route]) => [route, paths[`/api/v1${route.split(' ')[1]?.replace(/:(\w+)/g, '{$1}')}`]?.[methodOf(route).toLowerCase()]?.['x-callers']]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(Object.entries(TABLE).map(([route, { callers }]) => [route, callers])));
});

const isForDevices = (route: string): boolean => TABLE[route]!.callers.some((caller) => ['kiosk', 'board'].includes(caller));

describe.each(Object.keys(TABLE))('%s', (route) => {
  const { allowed, notFound = [] } = TABLE[route]!;

  test.each(ALL)('called as %s', async (kind) => {
    const { status, problem } = await call(route, kind);
    if (allowed.includes(kind)) expect([401, 403, 500]).not.toContain(status);
    else if (notFound.includes(kind)) expect(status).toBe(404);
    else if (isForDevices(route)) expect([status, problem]).toEqual(DEVICES.includes(kind) ? [403, 'access.denied'] : [401, 'device.not-enrolled']);
    else if (kind === 'anonymous' || DEVICES.includes(kind)) expect([status, problem]).toEqual([401, 'session.missing']);
    else expect([status, problem]).toEqual([403, TABLE[route]!.callers.includes('level-2') ? 'access.level-2-needed' : 'access.denied']);
  });
});

test('HEAD is as private as GET', async () => {
  for (const route of Object.keys(TABLE).filter((name) => name.startsWith('GET ') && !TABLE[name]!.allowed.includes('anonymous'))) {
    expect((await site.app.inject({ method: 'HEAD', url: urlOf(route) })).statusCode, route).toBe(401);
  }
});

describe('a page of another site', () => {
  const changes = Object.keys(TABLE).filter((route) => !route.startsWith('GET '));
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3000.evil.example' }, { origin: 'http://localhost:3001' }, { origin: 'https://localhost:3000' },
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
  ];

  test.each(changes)('cannot %s', async (route) => {
    for (const headers of foreign) {
      expect(await call(route, TABLE[route]!.allowed.at(-1)!, headers), JSON.stringify(headers)).toEqual({ status: 403, problem: 'request.cross-site' });
    }
  });

  test('the app’s own pages can, and so can programs that are no browsers', async () => {
    for (const headers of [{}, { origin: 'http://localhost:3000' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }] as Record<string, string>[]) {
      expect((await call('POST /drafts', 'level 2', headers)).status).toBe(201);
    }
  });
});
