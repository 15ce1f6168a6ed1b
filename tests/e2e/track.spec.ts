import { expect, signIn, test } from './support.ts';
test('x', async ({ page }) => { await signIn(page, 'mother'); await expect(page.getByRole('main')).toBeVisible(); });
