/** Every page, in both languages, on a phone and on a desk: accessible, not wider than the screen, without complaints. */
import type { Page } from '@playwright/test';
import { DEMO_PASSCODE } from '#prisma/seed/demo-people.ts';
import { BIRTH, birthForm } from './birth.ts';
import { beginDraft, fillDraft, submit } from './by-api.ts';
import { personalIdOf } from './people.ts';
import { DESK, expect, expectGood, PHONE, test } from './support.ts';
import { words } from './words.ts';

const NARROWEST = { width: 320, height: 640 };

const expectGoodEverywhere = (page: Page): Promise<void> => expectGood(page, PHONE, DESK);

/** The same in the dark, where colours are others. */
async function expectGoodInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectGoodEverywhere(page);
}

const PUBLIC = ['', '/procedures', `/procedures/${BIRTH}`, '/offices', '/track'];
/** Pages that have nothing for strangers, or something to be sorry for. */
const REFUSING = ['/applications', '/me', `/apply/${BIRTH}`, '/office/inbox', '/sign-in?error=OAuthCallback', '/offline', '/no-such-page'];
const OWN = ['', '/applications', '/me', `/apply/${BIRTH}`];

for (const locale of ['vi', 'en'] as const) {
  for (const path of [...PUBLIC, ...REFUSING]) {
    test(`/${locale}${path}, signed out`, async ({ page, allowErrors }) => {
      if (path === '/no-such-page') allowErrors(/status of 404/);
      await page.goto(`/${locale}${path}`);
      await expectGoodEverywhere(page);
    });
  }

  for (const path of OWN) {
    test(`/${locale}${path}, signed in`, async ({ openAs }) => {
      const page = await openAs('citizen-51');
      await page.goto(`/${locale}${path}`);
      await expectGoodEverywhere(page);
    });
  }

  test(`VNeID's own pages, in ${locale}`, async ({ page, allowErrors }) => {
    allowErrors(/status of 422/);
    await page.goto(`/${locale}/sign-in`);
    await page.getByRole('main').getByRole('link', { name: words(locale, 'common')('session.signInVneid') }).click();
    await expectGoodEverywhere(page);
    await page.locator('input[name=personal_id]').fill('12');
    await page.locator('button.main').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectGood(page, PHONE);
    await page.locator('input[name=personal_id]').fill(personalIdOf('citizen-50'));
    await page.locator('input[name=passcode]').fill(DEMO_PASSCODE);
    await page.locator('button.main').click();
    await expect(page.locator('button[value=agree]')).toBeVisible();
    await expectGoodEverywhere(page);
  });

  test(`a page of a form, as it is and with mistakes, in ${locale}`, async ({ openAs }) => {
    const page = await openAs('citizen-53');
    const { id } = await beginDraft(page, BIRTH);
    await page.goto(`/${locale}/apply/${BIRTH}?draft=${id}&page=child`);
    const form = birthForm(page, locale);
    await form.expectPage('child');
    await expectGood(page, PHONE, DESK, NARROWEST);
    await form.next();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expectGoodEverywhere(page);
  });

  test(`the review, in ${locale}`, async ({ openAs }) => {
    const page = await openAs('citizen-54');
    const { id } = await fillDraft(page, BIRTH);
    await page.goto(`/${locale}/apply/${BIRTH}?draft=${id}&page=review`);
    await expect(page.getByRole('button', { name: words(locale, 'apply')('review.submit') })).toBeVisible();
    await expectGoodEverywhere(page);
  });

  test(`an application, in ${locale}`, async ({ openAs }) => {
    const page = await openAs('citizen-55');
    const code = await submit(page);
    for (const path of [`/applications/${code}?new=1`, `/applications/${code}`, '/applications']) {
      await page.goto(`/${locale}${path}`);
      await expectGoodEverywhere(page);
    }
  });

  test(`the inbox, in ${locale}`, async ({ openAs }) => {
    await submit(await openAs('citizen-52'));
    const desk = await openAs('hoan-kiem-receiver');
    await desk.goto(`/${locale}/office/inbox`);
    await expect(desk.getByRole('row').nth(1)).toBeAttached();
    await expectGoodEverywhere(desk);
  });

  test(`a dossier and its dialogs, in ${locale}`, async ({ openAs }) => {
    const code = await submit(await openAs('citizen-52'));
    const dossier = words(locale, 'dossier');
    const desk = await openAs('hoan-kiem-receiver');
    await desk.goto(`/${locale}/office/dossier?code=${code}`);
    await expectGoodEverywhere(desk);
    for (const button of [dossier('act.accept.button'), dossier('act.refuse.button')]) {
      await desk.getByRole('button', { name: button, exact: true }).click();
      await expectGoodEverywhere(desk);
      await desk.keyboard.press('Escape');
    }
  });

  for (const [page, person] of [['staff', 'hoan-kiem-administrator'], ['figures', 'city-viewer']] as const) {
    test(`/${locale}/office/${page}`, async ({ openAs }) => {
      const desk = await openAs(person);
      await desk.goto(`/${locale}/office/${page}`);
      await expect(desk.getByRole('table').first()).toBeVisible();
      await expectGoodEverywhere(desk);
    });
  }
}

test('the home page on the narrowest phone', async ({ page }) => {
  await page.goto('/vi');
  await expectGood(page, NARROWEST);
});

test('in the dark', async ({ page, openAs }) => {
  await page.goto('/vi');
  await expectGoodInTheDark(page);
  const citizen = await openAs('citizen-56');
  const { id } = await beginDraft(citizen, BIRTH);
  await citizen.goto(`/vi/apply/${BIRTH}?draft=${id}&page=child`);
  await birthForm(citizen).next();
  await expectGoodInTheDark(citizen);
  const code = await submit(citizen);
  const desk = await openAs('hoan-kiem-receiver');
  await desk.goto(`/vi/office/dossier?code=${code}`);
  await expectGoodInTheDark(desk);
});
