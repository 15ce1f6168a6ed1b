/** The app's own checks: next-auth with `vneidProvider` against the simulator, over real HTTP. */
import { createServer, type Server } from 'node:http';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { vneidProvider, type VneidUser } from './live.ts';
import { freePort, TestBrowser } from './test-browser.ts';
import { CLIENT, MOTHER, PASSCODE, startTestSimulator } from './test-simulator.ts';

let simulator: Awaited<ReturnType<typeof startTestSimulator>>;
let app: Server;
let origin: string;
let signedIn: VneidUser | undefined;
let refusal: unknown;
const savedUrl = process.env.NEXTAUTH_URL;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  process.env.NEXTAUTH_URL = origin;
  simulator = await startTestSimulator(`${origin}/api/auth/callback/vneid`);
  const options: NextAuthOptions = {
    secret: 'a-secret-of-this-test-with-enough-length',
    providers: [vneidProvider({ issuer: simulator.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret })],
    callbacks: {
      signIn({ user }) {
        signedIn = user as VneidUser;
        return true;
      },
    },
    logger: { error: (_code, details) => { refusal = details instanceof Error ? details : details.error; } },
  };
  app = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', origin);
    const chunks: Buffer[] = [];
    for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
    const cookies = Object.fromEntries((req.headers.cookie ?? '').split('; ').filter(Boolean).map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, decodeURIComponent(value)];
    }));
    const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.replace('/api/auth/', '').split('/') };
    // The few things that next-auth's handler for Next.js' API routes needs of a request and a reply.
    const apiRequest = Object.assign(req, { query, cookies, body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())) });
    const apiReply = Object.assign(res, {
      status(code: number) { res.statusCode = code; return apiReply; },
      json(value: unknown) { res.end(JSON.stringify(value)); },
      send(value: string) { res.end(typeof value === 'string' ? value : JSON.stringify(value)); },
    });
    await NextAuth(apiRequest as unknown as NextApiRequest, apiReply as unknown as NextApiResponse, options);
  });
  await new Promise<void>((resolve) => { app.listen(port, 'localhost', resolve); });
});

afterAll(async () => {
  app.closeAllConnections();
  app.close();
  await simulator.close();
  if (savedUrl === undefined) delete process.env.NEXTAUTH_URL;
  else process.env.NEXTAUTH_URL = savedUrl;
});

beforeEach(() => {
  signedIn = undefined;
  refusal = undefined;
});

/** Signs in as the mother; `spoil` may change the address with which VNeID sends the browser back. */
async function signIn(spoil: (back: URL) => void = () => {}): Promise<{ browser: TestBrowser; back: URL; landed: string }> {
  const browser = new TestBrowser(origin);
  const { csrfToken } = await (await browser.get('/api/auth/csrf')).response.json() as { csrfToken: string };
  const start = await browser.post('/api/auth/signin/vneid', { csrfToken, callbackUrl: `${origin}/done` });
  const vneid = new TestBrowser(simulator.issuer);
  const { url: form } = await vneid.get(start.response.headers.get('location') ?? '');
  const { url: consent } = await vneid.post(`${form.pathname}/login`, { personal_id: MOTHER, passcode: PASSCODE });
  const { response: agreed } = await vneid.post(`${consent.pathname}/consent`, { decision: 'agree' });
  const back = new URL(agreed.headers.get('location') ?? '');
  spoil(back);
  return { browser, back, landed: (await browser.get(back.href)).url.href };
}

test('a sign-in arrives with its claims', async () => {
  const { landed } = await signIn();
  expect(landed).toBe(`${origin}/done`);
  expect(signedIn?.claims).toMatchObject({ personal_id: MOTHER, loa: 2, name: 'Nguyễn Thị Thu Hà' });
});

test.each([
  ['wrong-nonce', /nonce mismatch/],
  ['wrong-audience', /aud/],
  ['expired', /expired/],
  ['bad-signature', /signature/],
  ['error-500', /server_error|500/],
])('%s is refused', async (next, reason) => {
  await simulator.fault({ next });
  const { landed } = await signIn();
  expect(landed).toContain('error=OAuthCallback');
  expect(String(refusal)).toMatch(reason);
  expect(signedIn).toBeUndefined();
});

test('a VNeID that does not answer in time is refused', async () => {
  await simulator.fault({ next: 'slow', delayMs: 5_000 });
  const { landed } = await signIn();
  expect(landed).toContain('error=OAuthCallback');
  expect(signedIn).toBeUndefined();
});

test('a code that was used before, another state, and a code brought to another browser are refused', async () => {
  const { back } = await signIn();
  signedIn = undefined;
  const stranger = await new TestBrowser(origin).get(back.href);
  expect(stranger.url.href).toContain('error=OAuthCallback');
  const { landed } = await signIn((address) => address.searchParams.set('state', 'forged'));
  expect(landed).toContain('error=OAuthCallback');
  const replayed = await signIn((address) => address.searchParams.set('code', back.searchParams.get('code') ?? ''));
  expect(replayed.landed).toContain('error=OAuthCallback');
  expect(signedIn).toBeUndefined();
});
