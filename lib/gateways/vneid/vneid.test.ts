import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsFromClaims, VNEID_SCOPES, VneidClaims } from './gateway.ts';
import { TestBrowser } from './test-browser.ts';
import { CLIENT, LEVEL_ONE, MOTHER, PASSCODE, startTestSimulator } from './test-simulator.ts';

let simulator: Awaited<ReturnType<typeof startTestSimulator>>;
beforeAll(async () => { simulator = await startTestSimulator(); });
afterAll(async () => { await simulator.close(); });

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

function authoriseUrl(extra: Record<string, string> = {}): string {
  return `/oauth2/authorize?${new URLSearchParams({
    client_id: CLIENT.id, redirect_uri: CLIENT.redirectUri, response_type: 'code', scope: VNEID_SCOPES.join(' '), acr_values: 'LoA2 LoA1',
    state: 'the-state', nonce: 'the-nonce', code_challenge: challenge, code_challenge_method: 'S256', ...extra,
  })}`;
}

/** As far as the sign-in form; `path` is where its forms lie. */
async function openSignIn(extra: Record<string, string> = {}): Promise<{ browser: TestBrowser; path: string; page: string }> {
  const browser = new TestBrowser(simulator.issuer);
  const { response, url } = await browser.get(authoriseUrl(extra));
  return { browser, path: url.pathname, page: await response.text() };
}

/** All the way to the redirect to the app. */
async function signIn(personalId: string, decision = 'agree'): Promise<URL> {
  const { browser, path } = await openSignIn();
  const { response, url } = await browser.post(`${path}/login`, { personal_id: personalId, passcode: PASSCODE });
  expect(response.status).toBe(200);
  const { response: decided } = await browser.post(`${url.pathname}/consent`, { decision });
  return new URL(decided.headers.get('location') ?? '');
}

async function exchange(code: string | null, extra: Record<string, string> = {}, secret = CLIENT.secret): Promise<Response> {
  return fetch(`${simulator.issuer}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT.id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: code ?? '', redirect_uri: CLIENT.redirectUri, code_verifier: verifier, ...extra }),
  });
}

async function verify(response: Response) {
  const { id_token: token } = await response.json() as { id_token: string };
  const keys = createRemoteJWKSet(new URL(`${simulator.issuer}/oauth2/jwks`));
  return jwtVerify(token, keys, { issuer: simulator.issuer, audience: CLIENT.id, algorithms: ['RS256'] });
}

describe('a sign-in', () => {
  test('ends with a signed ID token that carries everything that was shared', async () => {
    const back = await signIn(MOTHER);
    expect(back.searchParams.get('state')).toBe('the-state');
    const { payload } = await verify(await exchange(back.searchParams.get('code')));
    expect(payload.nonce).toBe('the-nonce');
    expect(payload.acr).toBe('LoA2');
    expect(payload.sub).not.toContain(MOTHER);
    const facts = factsFromClaims(VneidClaims.parse(payload));
    expect(facts).toMatchObject({
      personalId: MOTHER, fullName: 'Nguyễn Thị Thu Hà', birthDate: '1997-03-14', sex: 'female', nationality: 'VN', ethnicity: '01',
      residence: { provinceCode: '01', wardCode: '00070' },
      spouse: { fullName: 'Trần Minh Đức', personalId: '001094990002' },
      household: { headName: 'Trần Minh Đức', relation: 'spouse' },
    });
  });

  test('of a level 1 account says so and shares only what its holder typed', async () => {
    const { payload } = await verify(await exchange((await signIn(LEVEL_ONE)).searchParams.get('code')));
    expect(payload.acr).toBe('LoA1');
    expect(VneidClaims.parse(payload)).toMatchObject({ loa: 1, personal_id: LEVEL_ONE });
    expect(payload).not.toHaveProperty('residence');
    expect(payload).not.toHaveProperty('ethnicity');
  });

  test('by choosing a demo person needs no passcode; anybody else cannot be chosen', async () => {
    const { browser, path } = await openSignIn();
    expect((await browser.post(`${path}/login`, { person: LEVEL_ONE })).response.status).toBe(400);
    const { response } = await browser.post(`${path}/login`, { person: MOTHER });
    expect(await response.text()).toContain('Chia sẻ thông tin');
  });

  test('that the person refuses goes back with access_denied', async () => {
    const back = await signIn(MOTHER, 'refuse');
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.has('code')).toBe(false);
  });

  test('always asks again, even in the same browser', async () => {
    const { browser, path } = await openSignIn();
    await browser.post(`${path}/login`, { person: MOTHER });
    const { url } = await browser.get(authoriseUrl());
    expect(url.pathname).toMatch(/^\/interaction\//);
  });
});

describe('the pages', () => {
  test('speak the language asked for, and switch', async () => {
    const { browser, path, page } = await openSignIn({ ui_locales: 'en' });
    expect(page).toContain('<html lang="en">');
    const { response } = await browser.get(`${path}?lang=vi`);
    expect(await response.text()).toContain('<h1>Đăng nhập</h1>');
    expect(await (await browser.get(path)).response.text()).toContain('<html lang="vi">');
  });

  test('escape what they show, run no scripts and are not framed', async () => {
    const { browser, path, page } = await openSignIn();
    expect(page).toContain('Một Cửa &lt;b&gt;');
    const { response } = await browser.post(`${path}/login`, { personal_id: '"><script>alert(1)</script>', passcode: 'x' });
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain('<script>');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:9");
  });

  test('keep the number after a wrong passcode, and close for a minute after five', async () => {
    const { browser, path } = await openSignIn();
    const number = '001094990002';
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const { response } = await browser.post(`${path}/login`, { personal_id: number, passcode: '000000' });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain(`value="${number}"`);
    }
    expect((await browser.post(`${path}/login`, { personal_id: number, passcode: '000000' })).response.status).toBe(429);
    const right = await browser.post(`${path}/login`, { personal_id: number, passcode: PASSCODE });
    expect(right.response.status).toBe(429);
    expect(await right.response.text()).toMatch(/đợi \d+ giây/);
  });

  test('refuse forms of other sites and of other browsers', async () => {
    const { browser, path } = await openSignIn();
    const forged = await browser.post(`${path}/login`, { person: MOTHER }, { origin: 'https://evil.example' });
    expect(forged.response.status).toBe(400);
    const stranger = await new TestBrowser(simulator.issuer).post(`${path}/login`, { person: MOTHER });
    expect(stranger.response.status).toBe(400);
  });
});

describe('the protocol', () => {
  test('refuses a request without PKCE', async () => {
    const { response } = await new TestBrowser(simulator.issuer).get(authoriseUrl({ code_challenge: '', code_challenge_method: '' }));
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  test('refuses a foreign redirect address, in a page and not by redirect', async () => {
    const { response } = await new TestBrowser(simulator.issuer).get(authoriseUrl({ redirect_uri: 'https://evil.example/' }));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('refuses a code that was used before, another verifier, and another secret', async () => {
    const code = (await signIn(MOTHER)).searchParams.get('code');
    expect((await exchange(code)).status).toBe(200);
    const replay = await exchange(code);
    expect(replay.status).toBe(400);
    expect(await replay.json()).toMatchObject({ error: 'invalid_grant' });
    const fresh = (await signIn(MOTHER)).searchParams.get('code');
    expect((await exchange(fresh, { code_verifier: randomBytes(32).toString('base64url') })).status).toBe(400);
    expect((await exchange(fresh, {}, 'another-secret')).status).toBe(401);
  });
});

describe('ordered faults', () => {
  const spoilt = async (order: object) => {
    expect(await simulator.fault(order)).toBe(204);
    return exchange((await signIn(MOTHER)).searchParams.get('code'));
  };

  test('wrong nonce, correctly signed', async () => {
    expect((await verify(await spoilt({ next: 'wrong-nonce' }))).payload.nonce).toBe('somebody-elses-nonce');
    expect((await verify(await exchange((await signIn(MOTHER)).searchParams.get('code')))).payload.nonce).toBe('the-nonce');
  });

  test.each([
    ['wrong-audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['expired', 'ERR_JWT_EXPIRED'],
    ['bad-signature', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ])('%s fails verification', async (next, code) => {
    await expect(verify(await spoilt({ next }))).rejects.toMatchObject({ code });
  });

  test('an error as often as ordered, and a slow answer', async () => {
    expect((await spoilt({ next: 'error-500', times: 2 })).status).toBe(500);
    expect((await exchange('any')).status).toBe(500);
    const start = performance.now();
    expect((await spoilt({ next: 'slow', delayMs: 300 })).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(300);
  });

  test('need the token and a known order', async () => {
    const address = `${simulator.issuer}/_control/faults`;
    expect((await fetch(address, { method: 'POST', headers: { authorization: 'Bearer guess' } })).status).toBe(401);
    expect(await simulator.fault({ next: 'explode' })).toBe(422);
  });
});
