/** Papers sent over a bad network, by a session that ends, and given up. */
import { type CDPSession, type Locator, type Page } from '@playwright/test';
import { largePhotoPdf } from './dossier-photo.ts';
import { choose } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { about, expectGood, given, openPapers, papersOf } from './papers-screen.ts';
import { expect, passVneid, signIn, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'papers');

/** The line of a phone at the edge of its cell. */
class Line {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Line> {
    return new Line(await page.context().newCDPSession(page));
  }

  /** @param upload bytes a second; -1: as fast as it can */
  async set(upload: number): Promise<void> {
    await this.#session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: upload });
  }
}

/** Some of it is through. */
const begunSending = (place: Locator) => expect.poll(() => place.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value)).toBeGreaterThan(5);

test('a file survives a lost network and a reload, and is sent once', async ({ openAs, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /ERR_ABORTED/);
  const page = await openAs('citizen-92');
  const { id, place } = await openPapers(page);
  const announced: string[] = [];
  page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/api/v1/uploads')) announced.push(request.url()); });
  // the bytes do not get through for as long as they are held
  let held = true;
  await page.route('**/api/v1/uploads/*', async (route) => { if (!held || route.request().method() !== 'PATCH') await route.continue(); });
  const begun = page.waitForRequest((request) => request.method() === 'PATCH');
  await choose(page, place, [await largePhotoPdf('lon.pdf', 500_000)]);
  await begun;

  await test.step('a tunnel', async () => {
    await page.context().setOffline(true);
    await expect(place.getByText(t('sending.offline'))).toBeVisible();
    await page.context().setOffline(false);
    await expect(place.getByText(t('sending.sending'))).toBeVisible();
  });

  await test.step('leaving warns, and a reload goes on', async () => {
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await reloaded;
    await expect(place.getByText(t('sending.sending'))).toBeVisible();
    held = false;
    await place.getByRole('button', { name: about(t('sending.pause'), 'lon.pdf') }).click();
    await place.getByRole('button', { name: about(t('sending.go'), 'lon.pdf') }).click();
    await given(place);
  });

  expect(announced).toHaveLength(1);
  expect(await papersOf(page, id)).toMatchObject([{ documentId: 'evidence', file: { name: 'lon.pdf' } }]);
  expect(await page.evaluate(() => window.localStorage.getItem('mot-cua.papers-waiting'))).toBeNull();
});

test('sending is paused, continued and given up', async ({ openAs, allowErrors }) => {
  allowErrors(/ERR_ABORTED/);
  const page = await openAs('citizen-93');
  const { id, place } = await openPapers(page);
  const line = await Line.of(page);
  await line.set(150_000);
  await choose(page, place, [await largePhotoPdf('mot.pdf', 2_000_000)]);
  await begunSending(place);
  await place.getByRole('button', { name: about(t('sending.pause'), 'mot.pdf') }).click();
  await expect(place.getByText(t('sending.paused'))).toBeVisible();
  await expectGood(page);
  await line.set(-1);
  await place.getByRole('button', { name: about(t('sending.go'), 'mot.pdf') }).click();
  await given(place);

  await line.set(50_000);
  await place.getByRole('button', { name: startingWith(t('source.another')) }).click();
  await choose(page, place, [await largePhotoPdf('hai.pdf', 2_000_000)]);
  await begunSending(place);
  await place.getByRole('button', { name: about(t('sending.cancel'), 'hai.pdf') }).click();
  await expect(place.getByText('hai.pdf')).toBeHidden();
  expect(await papersOf(page, id)).toHaveLength(1);
});

test('a session that ends keeps the file; signing out removes it', async ({ page, allowErrors }) => {
  allowErrors(/status of 401/);
  await signIn(page, 'citizen-94');
  const { place } = await openPapers(page);
  await page.context().clearCookies({ name: /session/ });
  await choose(page, place, [await largePhotoPdf('giay.pdf', 200_000)]);
  await expect(place.getByText(t('sending.signed-out'))).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: words('vi', 'common')('session.signInVneid') }).click();
  await passVneid(page, 'citizen-94');
  await given(place);

  await test.step('what waits goes with signing out, which asks first', async () => {
    const line = await Line.of(page);
    await line.set(20_000);
    await place.getByRole('button', { name: startingWith(t('source.another')) }).click();
    await choose(page, place, [await largePhotoPdf('cho.pdf', 2_000_000)]);
    await begunSending(place);
    await place.getByRole('button', { name: about(t('sending.pause'), 'cho.pdf') }).click();
    await page.goto('/vi/me');
    await page.getByRole('main').getByRole('button', { name: words('vi', 'common')('session.signOut'), exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: words('vi', 'me')('signOut.anyway') }).click();
    await expect(page).toHaveURL('/vi');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('mot-cua.papers');
  });
});
