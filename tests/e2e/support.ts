/** What every end-to-end test has: watched browsers, people who are signed in, checks that hold on every page. */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, type BrowserContextOptions, type Page, expect, test as base } from '@playwright/test';
import type { Locale } from '#lib/platform/text.ts';
import { DEMO_PASSCODE } from '#prisma/seed/demo-people.ts';
import { AppBrowser } from '#tests/support/sign-in.ts';
import { ConsoleWatch } from './console-watch.ts';
import { personalIdOf } from './people.ts';
import { words } from './words.ts';

export { expect } from '@playwright/test';

/** A cheap Android phone, and an office computer. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
type Open = (options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  watch: ConsoleWatch;
  /** Lets the console say something in this test; anything else that it says fails the test. */
  allowErrors: (...patterns: RegExp[]) => void;
  /** Opens a browser of its own, with its own cookies. */
  open: Open;
  /** The same for somebody who has signed in before. Not for tests that end sessions: they share this one. */
  openAs: (person: string, options?: BrowserContextOptions) => Promise<Page>;
};

const sessions = new Map<string, Promise<State>>();

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  watch: [async ({}, give) => {
    const watch = new ConsoleWatch();
    await give(watch);
    expect(watch.unexpected(), 'what the browser complained about').toEqual([]);
  }, { auto: true }],

  allowErrors: async ({ watch }, give) => give((...patterns) => watch.allow(...patterns)),

  context: async ({ context, watch }, give) => {
    watch.listen(context);
    await give(context);
  },

  open: async ({ browser, watch }, give) => {
    const opened: BrowserContext[] = [];
    await give(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      watch.listen(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },

  openAs: async ({ open }, give) => give(async (person, options) => {
    const known = sessions.get(person) ?? signInOnce(person);
    sessions.set(person, known);
    return open({ ...options, storageState: await known });
  }),
});

/** A session made by the same requests that a browser sends, without the browser: what signs in through pages is `signIn`. */
async function signInOnce(person: string): Promise<State> {
  const { hostname, origin } = new URL(process.env.E2E_BASE_URL ?? '');
  const browser = new AppBrowser({ origin, issuer: process.env.VNEID_ISSUER ?? '' }, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0');
  await browser.signIn(personalIdOf(person));
  const cookies = [...browser.cookies].map(([name, value]) => (
    { name, value, domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  ));
  return { cookies, origins: [] };
}

/**
 * Signs in from the sign-in page, through VNeID's own pages, and stands on the home page.
 * @param person key of a demo person ("mother"), or "citizen-7": the seventh level 2 account that is nobody's by name
 */
export async function signIn(page: Page, person: string, { locale = 'vi' }: { locale?: Locale } = {}): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.getByRole('main').getByRole('link', { name: words(locale, 'common')('session.signInVneid') }).click();
  await passVneid(page, person);
  await expect(page).toHaveURL(`/${locale}`);
}

/** VNeID's two pages: who one is, and whether the app may know. Back in the app it ends. */
export async function passVneid(page: Page, person: string): Promise<void> {
  await page.locator('input[name=personal_id]').fill(personalIdOf(person));
  await page.locator('input[name=passcode]').fill(DEMO_PASSCODE);
  await page.locator('button.main').click();
  const agree = page.locator('button[name=decision][value=agree]');
  const app = page.locator('main#main');
  await expect(agree.or(app)).toBeVisible(); // VNeID asks a browser once
  if (await agree.isVisible()) await agree.click();
  await expect(app).toBeVisible();
}

/** No rule of WCAG 2.2 AA, nor of axe's good practice, is broken on the page as it is. */
export async function expectAccessible(page: Page): Promise<void> {
  // "Legacy" runs in the page itself, which has no frames; the other way opens another page for each run.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) }));
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
}

/** Nothing sticks out of the page at its right side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window ?? 0);
}

/**
 * The page has come to rest (its heading is there, and nothing stands in for what is still on its way), is accessible and
 * not wider than the screen.
 * @param sizes in which it is looked at; none: as it is
 */
export async function expectGood(page: Page, ...sizes: readonly { width: number; height: number }[]): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
  for (const size of sizes.length > 0 ? sizes : [page.viewportSize() ?? DESK]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}
