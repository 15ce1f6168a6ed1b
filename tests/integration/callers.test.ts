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
  catalogue: 'procedure-administrator',
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
/** what is one's own, whatever one's office */
const anyHandler = { callers: handlers.callers, allowed: [...handlers.allowed, 'elsewhere'] } as const;
const anyReceiver = { callers: ['receiver'], allowed: ['receiver', 'elsewhere'] } as const;
const workers = { callers: ['receiver', 'specialist', 'approver', 'ward-administrator'] } as const;
const receivers = { callers: ['receiver'], allowed: ['receiver'], notFound: ['elsewhere'] } as const;
const approvers = { callers: ['approver'], allowed: ['approver'] } as const;
const nothing = `/${randomUUID()}`;
const level2 = { callers: ['level-2'], allowed: PEOPLE.filter((kind) => kind !== 'level 1') } as const;
const administrators = { callers: ['ward-administrator'], allowed: ['administrator'] } as const;
const cataloguers = { callers: ['procedure-administrator'], allowed: ['catalogue'] } as const;
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
  'GET /me/notices': person,
  'GET /me/notices/unread': person,
  'POST /me/notices/read': { ...person, body: {} },
  'GET /me/notice-settings': person,
  'PUT /me/notice-settings': { ...person, body: { revision: 0, channels: { turn: [], todo: [], progress: [], safety: [] }, quietFrom: 0, quietUntil: 0, locale: 'vi', phone: null, email: null } },
  'POST /me/notice-settings/test': { ...person, body: { channel: 'sms' } },
  'GET /drafts': person,
  'POST /drafts': { ...person, body: { procedureCode: '2.000635' } },
  'GET /drafts/:id': { ...person, url: `/drafts${nothing}` },
  'PUT /drafts/:id': { ...person, url: `/drafts${nothing}`, body: { revision: 1, answers: {}, pageId: 'review' } },
  'DELETE /drafts/:id': { ...person, url: `/drafts${nothing}` },
  'PUT /drafts/:id/behalf': { ...person, url: `/drafts${nothing}/behalf`, body: { behalf: null } },
  'GET /uploads/limits': anyone,
  'POST /uploads': person,
  'PATCH /uploads/:id': { ...person, url: `/uploads/${'0'.repeat(32)}` },
  'DELETE /uploads/:id': { ...person, url: `/uploads/${'0'.repeat(32)}` },
  'GET /drafts/:id/papers': { ...person, url: `/drafts${nothing}/papers` },
  'POST /drafts/:id/papers': { ...person, url: `/drafts${nothing}/papers`, body: { documentId: 'form', fileId: randomUUID() } },
  'DELETE /drafts/:id/papers/:paperId': { ...person, url: `/drafts${nothing}/papers${nothing}` },
  'GET /applications/:code/papers': { ...person, url: `/applications/${code}/papers` },
  'POST /applications/:code/papers': { ...person, url: `/applications/${code}/papers`, body: { documentId: 'form', itemId: randomUUID(), fileId: randomUUID() } },
  'DELETE /applications/:code/papers/:paperId': { ...person, url: `/applications/${code}/papers${nothing}` },
  'GET /office/applications/:code/papers': { ...handlers, url: `/office/applications/${code}/papers` },
  'POST /office/applications/:code/papers': { ...handlers, url: `/office/applications/${code}/papers`, body: { documentId: 'form', uploads: ['0'.repeat(32)] } },
  'POST /office/applications/:code/papers/:paperId/check': { ...handlers, url: `/office/applications/${code}/papers${nothing}/check`, body: { check: 'good' } },
  'GET /me/files': person,
  'GET /files/:id': { ...person, url: `/files${nothing}` },
  'GET /applications': person,
  'POST /applications': { callers: ['level-2'], allowed: PEOPLE.filter((kind) => kind !== 'level 1'), body: { draftId: randomUUID(), revision: 1, officeCode: HOAN_KIEM, declaration: true } },
  'GET /applications/:code': { ...person, url: `/applications/${code}` },
  // an office that has the dossier knows of it, and may not
  'POST /applications/:code/withdraw': { ...person, allowed: PEOPLE.filter((kind) => !['receiver', 'specialist', 'approver'].includes(kind)), url: `/applications/${code}/withdraw`, body: { revision: 99 } },
  'POST /applications/:code/supplement': { ...person, url: `/applications/${code}/supplement`, body: { revision: 99 } },
  'POST /applications/:code/delivery': { ...person, url: `/applications/${code}/delivery`, body: { delivery: 'electronic', revision: 99 } },
  'POST /applications/:code/rating': { ...person, url: `/applications/${code}/rating`, body: { score: 5 } },
  'POST /applications/:code/complaints': { ...person, url: `/applications/${code}/complaints`, body: { text: 'Chậm.' } },
  'POST /me/helps': { ...level2, body: {} },
  'GET /me/helps': person,
  'DELETE /me/helps/:id': { ...person, url: `/me/helps${nothing}` },
  'GET /office/helps': anyReceiver,
  'POST /office/helps': { callers: ['receiver'], allowed: ['receiver'], body: { office: HOAN_KIEM, code: '00000000' } },
  'POST /office/helps/counter': {
    callers: ['receiver'], allowed: ['receiver'], body: { office: HOAN_KIEM, personalId: '001199999999', fullName: 'Trần Văn Mới', birthDate: '1999-05-05', sex: 'male' },
  },
  'GET /applications/:code/legal-forms': { ...person, url: `/applications/${code}/legal-forms` },
  'GET /applications/:code/legal-forms/:form.pdf': { ...person, url: `/applications/${code}/legal-forms/01.pdf` },
  'GET /office/applications/:code/legal-forms': { ...handlers, url: `/office/applications/${code}/legal-forms` },
  'GET /office/applications/:code/legal-forms/:form.pdf': { ...handlers, url: `/office/applications/${code}/legal-forms/01.pdf` },
  'GET /office/:office/register.pdf': {
    callers: ['receiver', 'specialist', 'approver', 'ward-administrator'], allowed: ['receiver', 'specialist', 'approver', 'administrator'], notFound: ['elsewhere'],
    url: `/office/${HOAN_KIEM}/register.pdf?from=2026-11-23&to=2026-11-23`,
  },
  'GET /applications/:code/result': { ...person, url: `/applications/${code}/result` },
  'GET /office/applications/:code/result': { ...handlers, url: `/office/applications/${code}/result` },
  'GET /office/applications/:code/result/preview': { ...approvers, url: `/office/applications/${code}/result/preview` },
  'POST /office/applications/:code/result': { ...approvers, url: `/office/applications/${code}/result`, body: { revision: 1 } },
  'POST /office/applications/:code/result/revoke': { ...approvers, url: `/office/applications/${code}/result/revoke`, body: { checkCode: 'K7QF-2M9X-4HTB', reason: 'replaced' } },
  'POST /check/code': { ...anyone, body: { code: 'K7QF-2M9X-4HTB' } },
  'POST /check/file': { ...anyone, body: {} },
  'GET /office/applications': { ...handlers, url: `/office/applications?office=${HOAN_KIEM}` },
  'POST /office/applications/accept-many': { ...anyReceiver, body: { items: [{ code, revision: 99 }] } },
  'POST /office/applications/:code/take': { ...handlers, url: `/office/applications/${code}/take` },
  'POST /office/applications/:code/give': { ...handlers, url: `/office/applications/${code}/give`, body: { officialId: null } },
  'PUT /office/applications/:code/lock': { ...handlers, url: `/office/applications/${code}/lock` },
  // nobody's lock is found for those who hold none
  'DELETE /office/applications/:code/lock': { ...anyHandler, url: `/office/applications/${code}/lock` },
  'GET /office/filters': anyHandler,
  'POST /office/filters': { ...anyHandler, body: { name: 'Quá hạn', query: { view: 'overdue' } } },
  'DELETE /office/filters/:id': { ...anyHandler, url: `/office/filters${nothing}` },
  'GET /office/:office/load': { ...workers, allowed: ['receiver', 'specialist', 'approver', 'administrator'], notFound: ['elsewhere'], url: `/office/${HOAN_KIEM}/load` },
  // of others only a leader says it
  'PUT /office/:office/staff/:official/away': { ...workers, allowed: ['approver', 'administrator'], url: `/office/${HOAN_KIEM}/staff${nothing}/away`, body: { until: null } },
  'GET /office/applications/:code': { ...handlers, url: `/office/applications/${code}` },
  'POST /office/applications/:code/accept': { ...receivers, url: `/office/applications/${code}/accept`, body: { revision: 1 } },
  'POST /office/applications/:code/refuse': { ...receivers, url: `/office/applications/${code}/refuse`, body: { revision: 1, reasonCode: 'other', note: 'Lý do.' } },
  // which role does which action is the table's matter (dossier-process.test.ts)
  'POST /office/applications/:code/actions': { ...handlers, allowed: [], notFound: [...handlers.allowed, 'elsewhere'], url: '/office/applications/H26.004-261123-9999/actions', body: { action: 'begin', revision: 1 } },
  'POST /office/applications/:code/supplement': { ...handlers, url: `/office/applications/${code}/supplement`, body: { revision: 1, note: 'Bổ sung.', items: [{ kind: 'other', reasonCode: 'other', note: 'Giấy tờ.' }] } },
  'POST /office/applications/:code/notes': { ...handlers, url: `/office/applications/${code}/notes`, body: { text: 'Ghi chú.' } },
  'POST /office/applications/:code/opinions': { callers: ['specialist', 'approver'], allowed: ['specialist', 'approver'], url: `/office/applications/${code}/opinions`, body: { office: 'H26.005', question: 'Ý kiến?', workingDays: 2 } },
  'POST /office/applications/:code/complaints/:id/answer': { callers: ['approver'], allowed: [], notFound: ['approver'], url: `/office/applications/${code}/complaints${nothing}/answer`, body: { answer: 'Trả lời.' } },
  'GET /office/opinions': { ...handlers, url: `/office/opinions?office=${HOAN_KIEM}` },
  'GET /office/opinions/:id': { ...handlers, allowed: [], notFound: [...handlers.allowed, 'elsewhere'], url: `/office/opinions${nothing}` },
  'POST /office/opinions/:id/answer': { ...handlers, allowed: [], notFound: [...handlers.allowed, 'elsewhere'], url: `/office/opinions${nothing}/answer`, body: { answer: 'Ý kiến.' } },
  'GET /applications/:code/payment': { ...person, url: `/applications/${code}/payment` },
  'POST /applications/:code/payments': { ...person, url: `/applications/${code}/payments`, body: { method: 'vietqr' } },
  'POST /applications/:code/payments/:id/check': { ...person, url: `/applications/${code}/payments${nothing}/check` },
  'GET /payments/:id/receipt': { ...person, url: `/payments${nothing}/receipt` },
  'POST /payments/paygov/notifications': { ...anyone, body: {} },
  'GET /office/applications/:code/payment': { ...handlers, url: `/office/applications/${code}/payment` },
  'POST /office/applications/:code/payments/cash': { ...receivers, url: `/office/applications/${code}/payments/cash`, body: { amountVnd: 1 } },
  'POST /office/applications/:code/exemption': { ...handlers, url: `/office/applications/${code}/exemption`, body: { ground: null, reason: 'Lý do.' } },
  'POST /office/applications/:code/require-payment': { callers: ['receiver', 'specialist'], allowed: ['receiver', 'specialist'], notFound: ['elsewhere'], url: `/office/applications/${code}/require-payment`, body: { revision: 1, note: 'Lý do.' } },
  'POST /office/applications/:code/payments/:id/refund': { callers: ['approver'], allowed: ['approver'], url: `/office/applications/${code}/payments${nothing}/refund`, body: { reason: 'Lý do.' } },
  'POST /office/applications/:code/payments/:id/hand-back': { ...receivers, url: `/office/applications/${code}/payments${nothing}/hand-back` },
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
  'GET /display/board': { callers: ['board', 'kiosk', 'desk-device'], allowed: ['kiosk', 'board'] },
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
  'GET /catalogue': cataloguers,
  'GET /catalogue/:code': { ...cataloguers, url: '/catalogue/2.000635' },
  'GET /catalogue/:code/versions/:version': { ...cataloguers, url: '/catalogue/2.000635/versions/1' },
  'POST /catalogue/:code/versions/:version/recall': { ...cataloguers, url: '/catalogue/2.000635/versions/1/recall' },
  'POST /catalogue/:code/edit': { ...cataloguers, url: '/catalogue/2.000635/edit' },
  'GET /edits/:id': { ...cataloguers, url: `/edits${nothing}` },
  'PUT /edits/:id': { ...cataloguers, url: `/edits${nothing}`, body: { revision: 1, content: {}, form: {}, summary: '' } },
  'POST /edits/:id/check': { ...cataloguers, url: `/edits${nothing}/check`, body: { revision: 1 } },
  'POST /edits/:id/publish': { ...cataloguers, url: `/edits${nothing}/publish`, body: { revision: 1, from: null } },
  'POST /edits/:id/drop': { ...cataloguers, url: `/edits${nothing}/drop`, body: { revision: 1 } },
  'GET /office/:office/processes': { ...administrators, url: `/office/${HOAN_KIEM}/processes` },
  'GET /office/:office/processes/:code': { ...administrators, url: `/office/${HOAN_KIEM}/processes/2.000635` },
  'PUT /office/:office/processes/:code': { ...administrators, url: `/office/${HOAN_KIEM}/processes/2.000635`, body: { version: 0, steps: [], preview: true } },
};

const routes = listRoutes(site.app).filter((route) => route.includes(' /api/v1/') && !route.endsWith('*')).map((route) => route.replace('/api/v1', ''));

const methodOf = (route: string): 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' => route.split(' ')[0] as 'GET';
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
