/** Where an application stands, for whoever has its code and knows the phone number. */
import { submit } from './by-api.ts';
import { expect, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'applications');

test('the code and the last digits of the phone show the status, and nothing private', async ({ page, openAs }) => {
  const code = await submit(await openAs('citizen-45'), { given: { requesterPhone: '0912005678' } });
  await page.goto(`/vi/track?code=${code}`); // as the QR code says
  await expect(page.getByLabel(t('tracking.code'), { exact: true })).toHaveValue(code);
  await page.getByLabel(t('tracking.phone')).fill('5678');
  await page.getByRole('button', { name: t('tracking.submit') }).click();
  await expect(page.getByRole('heading', { name: t('tracking.resultTitle') })).toBeFocused();
  await expect(page.getByRole('main').getByText(t('status.1.name'), { exact: true })).toBeVisible();
  await expect(page.getByText('0912005678')).toHaveCount(0);
});

test('wrong digits and unknown codes get the same plain refusal', async ({ page, openAs, allowErrors }) => {
  allowErrors(/status of 404/);
  const code = await submit(await openAs('citizen-46'), { given: { requesterPhone: '0912005678' } });
  await page.goto('/vi/track');
  for (const [typed, phone] of [[code, '0000'], ['H26.004-200101-0001', '5678']] as const) {
    await page.getByLabel(t('tracking.code'), { exact: true }).fill(typed);
    await page.getByLabel(t('tracking.phone')).fill(phone);
    const reply = page.waitForResponse('**/api/v1/track');
    await page.getByRole('button', { name: t('tracking.submit') }).click();
    expect((await reply).status()).toBe(404);
    await expect(page.getByText(t('tracking.notFoundText'))).toBeVisible();
  }
});

test('what is missing is said before anything is sent', async ({ page }) => {
  await page.goto('/vi/track');
  await page.getByRole('button', { name: t('tracking.submit') }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: t('tracking.codeMissing') }).click();
  await expect(page.getByLabel(t('tracking.code'), { exact: true })).toBeFocused();
});
