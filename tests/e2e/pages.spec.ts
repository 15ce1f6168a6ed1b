/** Every page, in both languages, on a phone and on a desk: accessible, not wider than the screen, without complaints. */
import type { Page } from '@playwright/test';
import { BIRTH, birthForm } from './birth.ts';
import { beginDraft, fillDraft, submit } from './by-api.ts';
import { personalIdOf } from './people.ts';
import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from './support.ts';
import { words } from './words.ts';

const NARROWEST = { width: 320, height: 640 };

/** The page has come to rest: its heading is there, and nothing stands in for what is still on its way. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('.animate-pulse')).toHaveCount(0);
}

async function expectGood(page: Page, sizes: readonly { width: number; height: number }[] = [PHONE, DESK]): Promise<void> {
  await settled(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

async function visit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectGood(page);
    });
  }
}

/** The same in the dark, where colours are others. */
async function expectGoodInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectGood(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

for (const locale of ['vi', 'en'] as const) {
  test(`what everybody sees, in ${locale}`, async ({ page }) => {
    await visit(page, ['', '/procedures', `/procedures/${BIRTH}`, '/offices', '/track'].map((path) => `/${locale}${path}`));
    await page.goto(`/${locale}`);
    await expectGood(page, [NARROWEST]);
    if (locale === 'vi') await expectGoodInTheDark(page);
  });

  test(`what nobody hopes to see, in ${locale}`, async ({ page, allowErrors }) => {
    allowErrors(/status of 404/);
    await visit(page, ['/applications', '/me', '/sign-in?error=OAuthCallback', '/offline', '/office/inbox', '/no-such-page', `/apply/${BIRTH}`].map((path) => `/${locale}${path}`));
  });

  test(`VNeID's pages, in ${locale}`, async ({ page, allowErrors }) => {
    allowErrors(/status of 422/);
    await page.goto(`/${locale}/sign-in`);
    await page.getByRole('main').getByRole('link', { name: words(locale, 'common')('session.signInVneid') }).click();
    await expectGood(page);
    await page.locator('input[name=personal_id]').fill('12');
    await page.locator('button.main').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectGood(page);
    await page.locator('input[name=personal_id]').fill(personalIdOf('citizen-50'));
    await page.locator('input[name=passcode]').fill('123456');
    await page.locator('button.main').click();
    await expect(page.locator('button[value=agree]')).toBeVisible();
    await expectGood(page);
  });

  test(`what a citizen sees, in ${locale}`, async ({ openAs }) => {
    const page = await openAs('citizen-51');
    await visit(page, ['', '/applications', '/me', `/apply/${BIRTH}`].map((path) => `/${locale}${path}`));

    await test.step('a page of a form, empty and with mistakes', async () => {
      const { id } = await beginDraft(page, BIRTH);
      await page.goto(`/${locale}/apply/${BIRTH}?draft=${id}&page=child`);
      const form = birthForm(page, locale);
      await form.expectPage('child');
      await expectGood(page, [PHONE, DESK, NARROWEST]);
      await form.next();
      await expectGood(page);
      if (locale === 'vi') await expectGoodInTheDark(page);
    });

    await test.step('the review', async () => {
      const { id } = await fillDraft(page, BIRTH);
      await page.goto(`/${locale}/apply/${BIRTH}?draft=${id}&page=review`);
      await expect(page.getByRole('button', { name: words(locale, 'apply')('review.submit') })).toBeVisible();
      await expectGood(page);
    });

    await test.step('an application, just sent and later', async () => {
      const code = await submit(page);
      await visit(page, [`/${locale}/applications/${code}?new=1`, `/${locale}/applications/${code}`, `/${locale}/applications`]);
      if (locale === 'vi') await expectGoodInTheDark(page);
    });
  });

  test(`what officials see, in ${locale}`, async ({ openAs }) => {
    const code = await submit(await openAs('citizen-52'));
    const office = words(locale, 'office');
    const desk = await openAs('hoan-kiem-receiver');
    await visit(desk, [`/${locale}/office/inbox`, `/${locale}/office/dossier?code=${code}`]);
    for (const button of [office('decide.accept'), office('decide.refuse')]) {
      await desk.getByRole('button', { name: button, exact: true }).click();
      await expectGood(desk);
      await desk.keyboard.press('Escape');
    }
    if (locale === 'vi') await expectGoodInTheDark(desk);
    await visit(await openAs('hoan-kiem-administrator'), [`/${locale}/office/staff`]);
    await visit(await openAs('city-viewer'), [`/${locale}/office/figures`]);
  });
}
