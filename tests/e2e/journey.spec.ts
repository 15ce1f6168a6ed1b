/** From a newborn's mother looking for the right procedure to a ward official who accepts her application. */
import { localText } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';
import { BIRTH, birthForm, birthName, fillBirth } from './birth.ts';
import { statusOn } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { nameOf } from './people.ts';
import { DESK, expect, passVneid, PHONE, test } from './support.ts';
import { words } from './words.ts';

for (const locale of ['vi', 'en'] as const satisfies readonly Locale[]) {
  test(`a birth is registered, in ${locale}`, async ({ open, openAs, allowErrors }) => {
    const t = words(locale, 'apply');
    const applications = words(locale, 'applications');
    if (locale === 'en') allowErrors(/ERR_INTERNET_DISCONNECTED/);
    const phone = await open({ viewport: PHONE });
    const form = birthForm(phone, locale);

    await test.step('she finds the procedure', async () => {
      await phone.goto(`/${locale}`);
      await phone.getByRole('searchbox', { name: words(locale, 'home')('search.label') }).pressSequentially('lam giay khai sinh');
      await phone.getByRole('link', { name: localText(birthName, locale) }).first().click();
      await expect(phone).toHaveURL(`/${locale}/procedures/${BIRTH}`);
      await expect(phone.getByRole('heading', { level: 1, name: localText(birthName, locale) })).toBeVisible();
    });

    await test.step('she signs in and begins', async () => {
      await phone.getByRole('link', { name: words(locale, 'procedure-page')('start') }).first().click();
      await phone.getByRole('main').getByRole('link', { name: words(locale, 'common')('session.signInVneid') }).click();
      await passVneid(phone, 'mother');
      await expect(phone).toHaveURL(`/${locale}/apply/${BIRTH}`);
      await phone.getByRole('button', { name: t('start.begin') }).or(phone.getByRole('button', { name: t('start.beginNew') })).click();
    });

    await test.step('it is for herself', () => form.forOneself());

    await test.step('what VNeID knows stands there, marked, and facts cannot be changed', async () => {
      await form.expectPage('requester');
      await expect(form.control('requesterName')).toHaveText(nameOf('mother'));
      await expect(phone.getByRole('textbox', { name: startingWith(form.say.label('requesterName')) })).toHaveCount(0);
      for (const key of ['requesterName', 'requesterDob', 'requesterIdNo', 'requesterResidence']) await expect(form.mark(key)).toBeVisible();
    });

    await test.step('she fills in every page', () => fillBirth(form, `Trần Hà ${locale === 'vi' ? 'An' : 'My'}`));

    const desk = await openAs('hoan-kiem-receiver', { viewport: DESK });
    const waiting = desk.getByRole('row');
    await test.step('an official of Hoàn Kiếm has the inbox open', async () => {
      await desk.goto('/vi/office/inbox');
      await expect(desk.getByRole('heading', { level: 1, name: words('vi', 'office')('inbox.title') })).toBeVisible();
    });

    const code = await test.step('she declares and sends', async () => {
      await expect(phone.getByLabel(t('review.officeWard'), { exact: true })).toHaveValue('H26.004'); // where she lives
      await phone.getByLabel(t('review.declare')).check();
      await phone.getByRole('button', { name: t('review.submit') }).click();
      await expect(phone.getByRole('heading', { level: 1, name: applications('submitted.title') })).toBeVisible();
      await expect(phone.getByRole('img', { name: applications('submitted.qr') })).toBeVisible();
      const shown = phone.locator('.text-code');
      await expect(shown).toHaveText(/^H26\.004-\d{6}-\d{4}$/);
      expect(Number.parseFloat(await shown.evaluate((element) => getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(28);
      return shown.innerText();
    });

    await test.step('the official sees it come in, without doing anything', async () => {
      await expect(waiting.filter({ hasText: code })).toContainText(nameOf('mother'));
    });

    await test.step('the official reads and accepts it', async () => {
      const office = words('vi', 'office');
      const dossier = words('vi', 'dossier');
      await waiting.filter({ hasText: code }).getByRole('link').click();
      await expect(desk.getByRole('heading', { level: 2, name: office('dossier.answers') })).toBeVisible();
      if (locale === 'en') await phone.context().setOffline(true); // she goes through a tunnel
      await desk.getByRole('button', { name: dossier('act.accept.button'), exact: true }).click();
      await desk.getByRole('dialog').getByRole('button', { name: dossier('act.accept.button'), exact: true }).click();
      await expect(desk.getByText(dossier('act.accept.done'))).toBeVisible();
    });

    await test.step('her open page changes by itself', async () => {
      const accepted = statusOn(phone, 2, locale);
      if (locale === 'en') {
        await expect(phone.getByText(words(locale, 'common')('offline.banner'))).toBeVisible();
        await expect(accepted).toBeHidden();
        await phone.context().setOffline(false);
      }
      await expect(accepted).toBeVisible({ timeout: 5000 });
      await expect(phone.getByText(applications('action.accept'))).toBeVisible();
    });
  });
}
