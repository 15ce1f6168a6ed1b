/** One's account, and the devices on which it is signed in. */
import { personalIdOf } from './people.ts';
import { expect, signIn, test } from './support.ts';
import { words } from './words.ts';

const me = words('vi', 'me');
const common = words('vi', 'common');
const applications = words('vi', 'applications');

test('another device is signed out, and is so at its next action', async ({ page, open, allowErrors }) => {
  allowErrors(/status of 401/);
  const phone = await open({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1' });
  await signIn(phone, 'citizen-40');
  await phone.goto('/vi/applications');
  await expect(phone.getByText(applications('empty'))).toBeVisible();

  await signIn(page, 'citizen-40');
  await page.goto('/vi/me');
  const devices = page.getByRole('listitem').filter({ hasText: me('signedIn', { time: '' }).trim() });
  await expect(devices.filter({ hasText: me('current') })).toHaveCount(1);
  const other = devices.filter({ hasText: 'Safari' }).first();
  await other.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: me('revoke') }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Safari' })).toBeVisible();

  await phone.getByRole('link', { name: common('nav.me') }).first().click();
  await expect(phone.getByRole('main').getByText(me('signInTitle'))).toBeVisible();
  await expect(phone.getByText(personalIdOf('citizen-40').slice(-3))).toHaveCount(0);
});

test('signing out leaves nothing behind', async ({ page }) => {
  await signIn(page, 'citizen-41');
  await page.goto('/vi/me');
  await expect(page.getByText(`${personalIdOf('citizen-41').slice(0, 3)}`).first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: common('session.signOut') }).click();
  await expect(page).toHaveURL('/vi');
  await expect(page.getByRole('banner').getByRole('link', { name: common('session.signIn') })).toBeVisible();
  await page.goto('/vi/applications');
  await expect(page.getByText(applications('signInTitle'))).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a sign-in that was refused at VNeID is explained', async ({ page }) => {
  await page.goto('/vi/sign-in');
  await page.getByRole('main').getByRole('link', { name: common('session.signInVneid') }).click();
  await page.locator('form[action$="/cancel"] button').click();
  await expect(page.getByRole('alert').filter({ hasText: me('signIn.denied') })).toBeVisible();
  await expect(page.getByRole('link', { name: me('signIn.again') })).toBeVisible();
});
