/** Signing in with VNeID, all of it: real HTTP, the simulator, next-auth, sessions, devices. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '#lib/gateways/vneid/test-browser.ts';
import { CLIENT, LEVEL_ONE, MOTHER, startTestSimulator } from '#lib/gateways/vneid/test-simulator.ts';
import { setClock } from '#lib/platform/clock.ts';
import { tokenHash } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { findBrokenAuditRow } from '#lib/events/audit.ts';
import { startSite } from '../support/app.ts';
import { AppBrowser } from '../support/sign-in.ts';

const FATHER = '001094990002';
const SESSION = 'mot-cua.session';
const port = await freePort();
const origin = `http://localhost:${port}`;
const simulator = await startTestSimulator(`${origin}/api/auth/callback/vneid`);
process.env.NEXTAUTH_URL = origin;
const settings = { VNEID_ISSUER: simulator.issuer, VNEID_CLIENT_ID: CLIENT.id, VNEID_CLIENT_SECRET: CLIENT.secret, TRUSTED_PROXIES: ['127.0.0.1', '::1'] };
const site = await startSite({ ...settings, PUBLIC_URL: origin });
await site.app.listen({ host: 'localhost', port });
afterAll(() => simulator.close());

const newBrowser = (userAgent?: string): AppBrowser => new AppBrowser({ origin, issuer: simulator.issuer }, userAgent);
type Me = { me: { fullName: string; level: number; official: { roles: string[] } | null } | null };
const me = async (browser: AppBrowser): Promise<Me['me']> => (await browser.json<Me>('/api/v1/session')).me;
const openSessions = (): Promise<number> => db().session.count({ where: { revokedAt: null } });
const sessionCookie = (response: Response): string | undefined => response.headers.getSetCookie().find((line) => line.includes(`${SESSION}=`));

// next-auth and browsers live by the machine's clock
beforeEach(() => setClock());
afterEach(async () => {
  process.env.NEXTAUTH_URL = origin;
  expect(await findBrokenAuditRow(db(), 'identity')).toBeNull();
});

/** A sign-in that must fail: back on the sign-in page with the error, and nobody signed in. */
async function expectFailure(run: () => Promise<Response>, locale = 'vi'): Promise<void> {
  const before = await openSessions();
  const response = await run();
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toMatch(new RegExp(`^${origin}/${locale}/sign-in\\?error=\\w+$`));
  expect(sessionCookie(response)).toBeUndefined();
  expect(await openSessions()).toBe(before);
}

describe('a sign-in', () => {
  test('leads back to where it began, with a session in a cookie that scripts cannot read', async () => {
    const browser = newBrowser();
    const response = await browser.signIn(MOTHER, { returnTo: '/vi/apply/1.001193?page=child' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${origin}/vi/apply/1.001193?page=child`);
    expect(response.headers.get('cache-control')).toBe('no-store');

    const attributes = (sessionCookie(response) ?? '').split('; ').slice(1);
    expect(attributes.map((attribute) => attribute.split('=')[0])).toEqual(expect.arrayContaining(['Path', 'HttpOnly', 'SameSite']));
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
    expect(attributes.some((attribute) => /^(Domain|Secure)/.test(attribute))).toBe(false);
    const hours = (Date.parse(attributes.find((attribute) => attribute.startsWith('Expires='))?.slice(8) ?? '') - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12.01);

    expect(await me(browser)).toMatchObject({ fullName: 'Nguyễn Thị Thu Hà', level: 2, official: null, personalIdMasked: '001••••••001' });
    // what next-auth needed on the way is gone again
    expect([...browser.cookies.keys()].filter((name) => /state|pkce|nonce/.test(name))).toEqual([]);
  });

  test('keeps the way’s secrets from scripts and from other sites’ requests', async () => {
    const start = await newBrowser().request('/api/v1/session/sign-in');
    const lines = start.headers.getSetCookie();
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/; HttpOnly(;|$).*SameSite=Lax|SameSite=Lax.*HttpOnly/);
    const asked = new URL(start.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${origin}/api/auth/callback/vneid` });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length ?? 0).toBeGreaterThan(20);
  });

  test('of a level 1 account says so', async () => {
    const browser = newBrowser();
    await browser.signIn(LEVEL_ONE);
    expect(await me(browser)).toMatchObject({ fullName: 'Phạm Thu Trang', level: 1 });
  });

  test('of an official gives the roles of the official record', async () => {
    const browser = newBrowser();
    await browser.signIn('001190990011');
    expect((await me(browser))?.official).toMatchObject({ roles: ['receiver'], offices: [{ code: 'H26.004' }] });
  });

  test('again makes no second person, and renews what VNeID says', async () => {
    await newBrowser().signIn(MOTHER);
    const before = await db().person.count();
    const person = await db().person.findFirstOrThrow({ where: { fullName: 'Nguyễn Thị Thu Hà' } });
    await db().person.update({ where: { id: person.id }, data: { fullName: 'Tên Cũ', level: 1 } });
    const browser = newBrowser();
    await browser.signIn(MOTHER);
    expect(await me(browser)).toMatchObject({ fullName: 'Nguyễn Thị Thu Hà', level: 2 });
    expect(await db().person.count()).toBe(before);
  });

  test('never takes over a session cookie that was there before', async () => {
    const browser = newBrowser();
    browser.cookies.set(SESSION, 'planted-by-somebody-else');
    await browser.signIn(MOTHER);
    expect(browser.cookies.get(SESSION)).not.toBe('planted-by-somebody-else');
    expect(await me(browser)).toMatchObject({ fullName: 'Nguyễn Thị Thu Hà' });
  });

  test('over https, the browser itself holds the cookies to this host', async () => {
    const https = 'https://mot-cua.example';
    const other = await startTestSimulator(`${https}/api/auth/callback/vneid`);
    process.env.NEXTAUTH_URL = https;
    const secure = await startSite({ ...settings, VNEID_ISSUER: other.issuer, PUBLIC_URL: https });
    setClock();
    const browser = new AppBrowser({
      origin: https,
      issuer: other.issuer,
      send: async (url, headers, method) => {
        const { pathname, search } = new URL(url);
        const reply = await secure.app.inject({ method: method as 'GET', url: `${pathname}${search}`, headers });
        const all = Object.entries(reply.headers).flatMap(([name, value]) => [value ?? []].flat().map((item): [string, string] => [name, String(item)]));
        return new Response(reply.statusCode === 204 ? null : reply.body, { status: reply.statusCode, headers: all });
      },
    });
    const response = await browser.signIn(MOTHER);
    expect(response.headers.get('location')).toBe(`${https}/vi`);
    const line = response.headers.getSetCookie().find((item) => item.startsWith('__Host-mot-cua.session=')) ?? '';
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line.split('; ')).toContain(attribute);
    expect(line).not.toContain('Domain');
    expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
    expect(await me(browser)).toMatchObject({ level: 2 });
    await other.close();
  });
});

describe('nobody is signed in', () => {
  test.each(['wrong-nonce', 'wrong-audience', 'expired', 'bad-signature', 'error-500'])('by a token response with %s', async (next) => {
    expect(await simulator.fault({ next })).toBe(204);
    await expectFailure(() => newBrowser().signIn(MOTHER));
    await simulator.fault({ next });
    await expectFailure(() => newBrowser().signIn(MOTHER, { returnTo: '/en/me', locale: 'en' }), 'en');
    expect(await me(newBrowser())).toBeNull();
  });

  test.each(['refuse', 'cancel'] as const)('who chose to %s at VNeID', async (consent) => {
    const browser = newBrowser();
    await expectFailure(() => browser.signIn(MOTHER, { consent }));
    expect(await me(browser)).toBeNull();
  });

  test('by a code that was used before', async () => {
    const browser = newBrowser();
    const back = await browser.visitVneid(MOTHER);
    expect(sessionCookie(await browser.request(back.href))).toBeDefined();
    await expectFailure(() => browser.request(back.href));
    // the same code, with the state of a sign-in of one's own
    const thief = newBrowser();
    const own = await thief.visitVneid(FATHER);
    own.searchParams.set('code', back.searchParams.get('code') ?? '');
    await expectFailure(() => thief.request(own.href));
  });

  test('by somebody else’s code that was not used yet: its PKCE secret is in their browser', async () => {
    const stolen = (await newBrowser().visitVneid(MOTHER)).searchParams.get('code') ?? '';
    const thief = newBrowser();
    const own = await thief.visitVneid(FATHER);
    own.searchParams.set('code', stolen);
    await expectFailure(() => thief.request(own.href));
  });

  test.each<[string, (back: URL) => void]>([
    ['a forged state', (back) => back.searchParams.set('state', 'forged')],
    ['no state', (back) => back.searchParams.delete('state')],
    ['an empty state', (back) => back.searchParams.set('state', '')],
    ['a forged code', (back) => back.searchParams.set('code', 'forged')],
    ['no code', (back) => back.searchParams.delete('code')],
    ['another issuer', (back) => back.searchParams.set('iss', 'https://evil.example')],
    ['an error made up', (back) => { back.search = '?error=access_denied&error_description=%3Cscript%3E'; }],
    ['nothing at all', (back) => { back.search = ''; }],
  ])('with %s', async (_, spoil) => {
    const browser = newBrowser();
    const back = await browser.visitVneid(MOTHER);
    spoil(back);
    await expectFailure(() => browser.request(back.href));
  });

  test('by a link made in another browser', async () => {
    const back = await newBrowser().visitVneid(MOTHER);
    const victim = newBrowser();
    await expectFailure(() => victim.request(back.href));
    await victim.request('/api/v1/session/sign-in');
    await expectFailure(() => victim.request(back.href));
  });

  test('who began more often than sixty times a minute from one address; others can', async () => {
    const hasty = newBrowser();
    const statuses = [];
    for (let count = 0; count < 61; count += 1) statuses.push((await hasty.request('/api/v1/session/sign-in')).status);
    expect(statuses.filter((status) => status === 302)).toHaveLength(60);
    const refusal = await hasty.request('/api/v1/session/sign-in');
    expect(refusal.status).toBe(429);
    expect(await refusal.json()).toMatchObject({ code: 'request.too-many', params: { seconds: expect.any(Number) } });
    expect((await newBrowser().request('/api/v1/session/sign-in')).status).toBe(302);
  });

  test('while VNeID cannot be reached', async () => {
    const lonely = await startSite({ ...settings, PUBLIC_URL: origin, VNEID_ISSUER: 'http://127.0.0.1:9' });
    const response = await lonely.app.inject('/api/v1/session/sign-in?locale=en');
    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toMatch(/\/en\/sign-in\?error=/);
  });
});

describe('returnTo never leaves the site', () => {
  test.each([
    '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'http://evil.example/vi', 'javascript:alert(1)', 'data:text/html,x',
    '/%2F/evil.example', '/vi\\..\\..\\evil', '/vi/\n//evil.example', '/vi/\t/evil', 'vi/home', '/api/v1/session/sign-out', '/vietnam', '@evil.example', '.evil.example', '/vi@evil.example', '',
  ])('%j', async (returnTo) => {
    const response = await newBrowser().signIn(MOTHER, { returnTo });
    expect(response.headers.get('location')).toBe(`${origin}/vi`);
  });

  test.each(['/vi', '/en', '/vi/', '/en/me?tab=devices', '/vi?x=//evil.example'])('%j is a page of ours', async (returnTo) => {
    const response = await newBrowser().signIn(MOTHER, { returnTo });
    expect(new URL(response.headers.get('location') ?? '').href.replace(/\/$/, '')).toBe(`${origin}${returnTo}`.replace(/\/$/, ''));
  });

  test('nor by a forged cookie', async () => {
    const browser = newBrowser();
    const back = await browser.visitVneid(MOTHER, { returnTo: '/vi/me' });
    browser.cookies.set('mot-cua.return', encodeURIComponent('https://evil.example/vi'));
    const response = await browser.request(back.href);
    expect(new URL(response.headers.get('location') ?? '').origin).toBe(origin);
  });

  test.each([['locale=fr', 400], [`returnTo=${'a'.repeat(501)}`, 400]])('a request with %s is refused', async (query, status) => {
    expect((await newBrowser().request(`/api/v1/session/sign-in?${query}`)).status).toBe(status);
  });
});

describe('a shared phone', () => {
  test('the next person is that person, and the former one’s session ends', async () => {
    const browser = newBrowser();
    await browser.signIn(MOTHER);
    const former = browser.cookies.get(SESSION) ?? '';
    await browser.signIn(FATHER);
    expect(await me(browser)).toMatchObject({ fullName: 'Trần Minh Đức' });
    expect(browser.cookies.get(SESSION)).not.toBe(former);
    expect((await site.withToken(former).get('/api/v1/drafts')).status).toBe(401);
    const links = await db().identityLink.findMany({ where: { issuer: simulator.issuer }, select: { personId: true, subject: true } });
    expect(new Set(links.map(({ personId }) => personId)).size).toBe(links.length);
  });

  test('a sign-in that failed leaves the person signed in as before', async () => {
    const browser = newBrowser();
    await browser.signIn(MOTHER);
    await expectFailure(() => browser.signIn(FATHER, { consent: 'refuse' }));
    expect(await me(browser)).toMatchObject({ fullName: 'Nguyễn Thị Thu Hà' });
  });

  test('signing out ends the session, takes the cookie away and clears what was kept', async () => {
    const browser = newBrowser();
    await browser.signIn(MOTHER);
    const token = browser.cookies.get(SESSION) ?? '';
    const response = await browser.request('/api/v1/session/sign-out', 'POST');
    expect(response.status).toBe(204);
    expect(response.headers.get('clear-site-data')).toContain('"cache"');
    expect(sessionCookie(response)).toMatch(/^mot-cua\.session=;.*HttpOnly/);
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect((await site.withToken(token).get('/api/v1/drafts')).body.code).toBe('session.expired');
    expect(await me(browser)).toBeNull();
    expect((await db().session.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })).revokedAt).not.toBeNull();
  });
});

describe('my devices', () => {
  type Device = { id: string; userAgent: string; current: boolean };
  const devices = (browser: AppBrowser): Promise<Device[]> => browser.json('/api/v1/me/devices');

  test('lists each, tells which one this is, and signs another one out', async () => {
    await db().session.deleteMany();
    const [phone, desktop, stranger] = [newBrowser('Phone/1'), newBrowser('Desktop/1'), newBrowser('Stranger/1')];
    await phone.signIn(MOTHER);
    await desktop.signIn(MOTHER);
    await stranger.signIn(FATHER);
    for (const browser of [phone, desktop, stranger]) expect(await me(browser)).not.toBeNull();

    const seen = await devices(phone);
    expect(seen.map(({ userAgent, current }) => [userAgent, current]).toSorted()).toEqual([['Desktop/1', false], ['Phone/1', true]]);
    expect(JSON.stringify(seen)).not.toContain(desktop.cookies.get(SESSION));

    const other = seen.find((device) => !device.current)?.id ?? '';
    expect((await stranger.request(`/api/v1/me/devices/${other}`, 'DELETE')).status).toBe(404);
    expect((await desktop.request('/api/v1/drafts')).status).toBe(200);
    expect((await phone.request(`/api/v1/me/devices/${other}`, 'DELETE')).status).toBe(204);
    expect((await desktop.request('/api/v1/drafts')).status).toBe(401);
    expect(await me(desktop)).toBeNull();
    expect((await devices(phone)).map(({ userAgent }) => userAgent)).toEqual(['Phone/1']);
    expect((await phone.request(`/api/v1/me/devices/${other}`, 'DELETE')).status).toBe(404);
    expect(await me(stranger)).not.toBeNull();
  });

  test('a long name of a browser is cut, a strange one kept as text', async () => {
    const browser = newBrowser(`<script>${'x'.repeat(1000)}`);
    await browser.signIn(LEVEL_ONE);
    await me(browser);
    const [device] = await devices(browser);
    expect(device?.userAgent).toMatch(/^<script>x+$/);
    expect(device?.userAgent).toHaveLength(300);
  });

  test('a session ends twelve hours after sign-in, however busy it was', async () => {
    const browser = newBrowser();
    await browser.signIn(MOTHER);
    const start = Date.now();
    for (const hours of [1, 6, 11.9]) {
      setClock(() => start + hours * 3_600_000);
      expect((await browser.request('/api/v1/drafts')).status).toBe(200);
    }
    setClock(() => start + 12 * 3_600_000 + 10_000);
    const reply = await browser.request('/api/v1/drafts');
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([401, 'session.expired']);
  });
});

test('every sign-in stands in the audit trail, by ids alone', async () => {
  const browser = newBrowser();
  await browser.signIn(MOTHER);
  const row = await db().auditRow.findFirstOrThrow({ where: { chain: 'identity' }, orderBy: { seq: 'desc' } });
  expect(row).toMatchObject({ action: 'signed-in', detail: { level: 2 } });
  expect(row.actor).toMatch(/^person:[0-9a-f-]{36}$/);
});
