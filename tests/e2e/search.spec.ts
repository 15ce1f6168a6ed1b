/** Whatever people call a procedure, and however they type it, they find it. */
import { expect, test } from './support.ts';
import { words } from './words.ts';

/** What is typed, and the procedure that must stand first. */
const QUERIES = [
  { locale: 'vi', typed: 'lam giay khai sinh', code: '1.001193', why: 'without diacritics' },
  { locale: 'vi', typed: 'ĐĂNG KÝ TẠM TRÚ', code: '1.004194', why: 'in capitals' },
  { locale: 'vi', typed: 'xoá đăng ký thường trú', code: '1.003197', why: 'with the other placement of the tone mark' },
  { locale: 'vi', typed: 'chứng thực chữ ký'.normalize('NFD'), code: '2.000884', why: 'with combining marks, as some keyboards type' },
  { locale: 'vi', typed: 'khai sihn', code: '1.001193', why: 'with a slip of the finger' },
  { locale: 'vi', typed: 'giấy độc thân', code: '1.004873', why: 'by a common name' },
  { locale: 'vi', typed: 'sao y bản chính', code: '2.000815', why: 'by its older name' },
  { locale: 'vi', typed: 'sổ đỏ', code: '1.013978', why: 'by the colour of the paper' },
  { locale: 'vi', typed: 'lam dam cuoi', code: '1.000894', why: 'by the event' },
  { locale: 'en', typed: 'newborn', code: '1.001193', why: 'in English' },
  { locale: 'en', typed: 'open a shop', code: '1.001612', why: 'in English, by the purpose' },
] as const;

for (const { locale, typed, code, why } of QUERIES) {
  test(`"${typed}" (${why})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page.getByRole('searchbox').fill(typed);
    await expect(page.getByRole('search').getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', `/${locale}/procedures/${code}`);
  });
}

test('results are walked with the arrow keys, and Escape clears them', async ({ page }) => {
  await page.goto('/vi');
  const box = page.getByRole('searchbox');
  await box.fill('kết hôn');
  const results = page.getByRole('search').getByRole('listitem').getByRole('link');
  await expect(results.first()).toBeVisible();
  await box.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(results).toHaveCount(0);
});

test('when nothing is found, the way on is shown', async ({ page }) => {
  const home = words('vi', 'home');
  const procedures = words('vi', 'procedures');
  await page.goto('/vi');
  await page.getByRole('searchbox').fill('qwxzvk');
  await expect(page.getByText(home('search.noneText'))).toBeVisible();
  await page.getByRole('link', { name: home('search.browse') }).click();
  await expect(page).toHaveURL('/vi/procedures');

  await page.getByRole('searchbox').fill('qwxzvk');
  await expect(page.getByText(procedures('filter.noneTitle'))).toBeVisible();
  await page.getByRole('button', { name: procedures('filter.reset') }).click();
  await expect(page.getByRole('status').filter({ hasText: procedures('filter.found', { count: 44 }) })).toBeVisible();
});

test('a life event leads to its procedures', async ({ page }) => {
  await page.goto('/vi');
  await page.getByRole('link', { name: new RegExp(`^${words('vi', 'procedures')('event.marrying')}`) }).click();
  await expect(page).toHaveURL('/vi/procedures?event=marrying');
  await expect(page.getByRole('link', { name: /^Đăng ký kết hôn/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Đăng ký khai sinh/ })).toHaveCount(0);
});
