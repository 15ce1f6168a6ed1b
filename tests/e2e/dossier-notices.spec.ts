/** What a citizen is told, and that it comes without being asked for. */
import { submit } from './by-api.ts';
import { accept, askFor, CUA_NAM, PLAIN } from './dossier-by-api.ts';
import { about } from './form-screen.ts';
import { expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

for (const [index, locale] of (['vi', 'en'] as const).entries()) {
  const notices = words(locale, 'notices');
  const common = words(locale, 'common');

  test(`the list of notices grows while it is open, in ${locale}`, async ({ openAs }) => {
    const phone = await openAs(`citizen-${148 + index}`, { viewport: PHONE });
    const told = (kind: 'application-submitted' | 'application-accepted' | 'supplement-requested', code: string) => phone.getByRole('heading', { level: 2, name: notices(`kinds.${kind}.title`, { code }) });
    await phone.goto(`/${locale}/me/notices`);
    await expect(phone.getByText(notices('list.emptyTitle'))).toBeVisible();

    const code = await submit(phone, { procedureCode: PLAIN, officeCode: CUA_NAM });
    await expect(told('application-submitted', code)).toBeVisible();
    const receiver = await openAs('cua-nam-receiver');
    await accept(receiver, code);
    await expect(told('application-accepted', code)).toBeVisible();
    await expect(phone.getByRole('status').filter({ hasText: notices('list.unread', { count: 2 }) })).toBeVisible();
    await expect(phone.getByRole('banner').getByRole('link', { name: common('nav.noticesUnread', { count: 2 }) })).toBeVisible();

    await phone.getByRole('button', { name: notices('list.readAll') }).click();
    await expect(phone.getByText(notices('list.allRead'))).toBeVisible();
    await expect(phone.getByRole('banner').getByRole('link', { name: common('nav.notices'), exact: true })).toBeVisible();

    await askFor(receiver, code, [{ kind: 'other', reasonCode: 'other', note: 'Ai sẽ là chủ hộ?' }]);
    await expect(phone.getByText(notices('list.unread', { count: 1 }), { exact: true })).toBeVisible();
    await phone.getByRole('link', { name: about(notices('list.open'), notices('kinds.supplement-requested.title', { code })) }).click();
    await expect(phone).toHaveURL(new RegExp(`/${locale}/applications/${code}`));
    await phone.goBack();
    await expect(phone.getByText(notices('list.allRead'))).toBeVisible();
  });
}

test('how one is told can be chosen, and tried', async ({ openAs }) => {
  const notices = words('vi', 'notices');
  const phone = await openAs('citizen-142', { viewport: PHONE });
  await phone.goto('/vi/me/notices/settings');
  await phone.getByLabel(notices('settings.email'), { exact: true }).fill('khong-phai-thu');
  await phone.getByRole('button', { name: notices('settings.save') }).click();
  await expect(phone.getByRole('main').getByRole('alert').getByRole('link', { name: new RegExp(notices('settings.emailWrong')) })).toBeVisible();
  await phone.getByLabel(notices('settings.email'), { exact: true }).fill('an@example.vn');
  await phone.getByRole('button', { name: notices('settings.save') }).click();
  await expect(phone.getByText(notices('settings.saved'))).toBeVisible();
  await phone.getByRole('button', { name: notices('settings.testBy', { channel: notices('channels.email') }) }).click();
  await expect(phone.getByText(notices('settings.testQueued', { channel: notices('channels.email') }))).toBeVisible();

  await phone.goto('/vi/me/notices');
  const tried = phone.getByRole('article').filter({ hasText: notices('kinds.channel-test.title') });
  await tried.getByText(notices('list.how')).click();
  await expect(tried.getByText(new RegExp(notices('delivery.sent', { time: '' }).trim()))).toBeVisible({ timeout: 60_000 });
});
