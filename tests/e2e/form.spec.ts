/** A form that forgives: mistakes are explained, and nothing that was answered is lost. */
import { type Page } from '@playwright/test';
import { BIRTH, beginBirth, birthForm } from './birth.ts';
import { beginDraft, countApplications, fillDraft, SHORT } from './by-api.ts';
import { startingWith } from './form-screen.ts';
import { expect, passVneid, signIn, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'apply');
const forms = words('vi', 'forms');

/** The form of a new draft, at one of its pages. */
async function openBirth(page: Page, pageId: string) {
  const { id } = await beginDraft(page, BIRTH);
  await page.goto(`/vi/apply/${BIRTH}?draft=${id}&page=${pageId}`);
  const form = birthForm(page);
  await form.expectPage(pageId);
  return { form, id };
}

test('an empty page says what is missing, and leads there', async ({ openAs }) => {
  const page = await openAs('citizen-1');
  const { form } = await openBirth(page, 'child');
  await form.next();
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toHaveAccessibleName(forms('errors.title', { count: 4 }));
  await expect(page).toHaveTitle(startingWith(t('form.errorTitle', { title: form.say.page('child') })));
  const name = form.say.label('childName');
  await summary.getByRole('link', { name: startingWith(forms('errors.at', { where: name, what: '' })) }).click();
  await expect(form.control('childName')).toBeFocused();
  await expect(form.control('childName')).toHaveAccessibleDescription(new RegExp(forms('required.text')));
  await page.keyboard.type('Trần Hà An');
  await expect(page.getByRole('link', { name: startingWith(`${name}:`) })).toHaveCount(0);
  await form.date('childDob', '2026-02-31');
  await form.next();
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link', { name: new RegExp(forms('issues.not-a-date')) })).toBeVisible();
});

test('the browser\'s own back, forward and reload keep the answers', async ({ openAs }) => {
  const page = await openAs('citizen-2');
  const form = await beginBirth(page);
  await form.next();
  await form.expectPage('relation');
  await form.choose('relation', 'grandparent');
  await form.answer('fatherKnown', true);
  await form.next();
  await form.expectPage('child');
  await form.fill('childName', 'Nguyễn An Nhiên');
  await page.goBack();
  await form.expectPage('relation');
  await expect(form.control('relation')).toHaveValue('grandparent');
  await page.goForward();
  await form.expectPage('child');
  await expect(form.control('childName')).toHaveValue('Nguyễn An Nhiên');
  await page.reload();
  await form.expectPage('child');
  await expect(form.control('childName')).toHaveValue('Nguyễn An Nhiên');
});

test('answers given without a network are kept, and sent when it is back', async ({ openAs, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/);
  const page = await openAs('citizen-3');
  const { form, id } = await openBirth(page, 'child');
  await page.context().setOffline(true);
  await form.fill('childName', 'Phạm Bình Minh');
  await expect(page.getByText(t('save.device')).first()).toBeVisible();
  await form.back(); // the pages of the form are all there
  await form.expectPage('relation');
  await page.context().setOffline(false);
  await form.expectSaved();
  const saved = await (await page.request.get(`/api/v1/drafts/${id}`)).json() as { answers: unknown };
  expect(saved.answers).toMatchObject({ childName: 'Phạm Bình Minh' });
});

test('a session that ends in the middle loses nothing', async ({ open, page, allowErrors }) => {
  allowErrors(/status of 401/);
  await signIn(page, 'citizen-4');
  const { form } = await openBirth(page, 'child');
  const elsewhere = await open();
  await signIn(elsewhere, 'citizen-4');
  await test.step('it is ended from another device', async () => {
    const me = words('vi', 'me');
    await elsewhere.goto('/vi/me');
    await elsewhere.getByRole('main').getByRole('button', { name: startingWith(me('revoke')) }).first().click();
    await elsewhere.getByRole('dialog').getByRole('button', { name: me('revoke') }).click();
    await expect(elsewhere.getByRole('dialog')).toBeHidden();
  });
  await expect(page.getByText(t('session.title'))).toBeVisible();
  await form.fill('childName', 'Lê Hải Đăng');
  await expect(page.getByText(t('save.signedOut')).first()).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: words('vi', 'common')('session.signInVneid') }).click();
  await passVneid(page, 'citizen-4');
  await form.expectPage('child');
  await expect(form.control('childName')).toHaveValue('Lê Hải Đăng');
  await form.expectSaved();
});

test('two devices that both wrote: the person chooses', async ({ openAs, allowErrors }) => {
  allowErrors(/ERR_INTERNET_DISCONNECTED/, /status of 409/);
  const phone = await openAs('citizen-5');
  const { form, id } = await openBirth(phone, 'child');
  const laptop = await openAs('citizen-5');
  await laptop.goto(`/vi/apply/${BIRTH}?draft=${id}&page=child`);
  const other = birthForm(laptop);
  await other.expectPage('child');

  await phone.context().setOffline(true);
  await form.fill('childName', 'Tên trên điện thoại');
  await other.fill('childName', 'Tên trên máy tính');
  await other.expectSaved();
  await phone.context().setOffline(false);

  const choice = phone.getByRole('dialog', { name: t('conflict.title') });
  await expect(choice).toContainText('Tên trên điện thoại');
  await expect(choice).toContainText('Tên trên máy tính');
  await choice.getByRole('button', { name: t('conflict.keepMine') }).click();
  await form.expectSaved();
  await expect(form.control('childName')).toHaveValue('Tên trên điện thoại');
});

test('a double click on "send" makes one application', async ({ openAs }) => {
  const page = await openAs('citizen-6');
  const before = await countApplications(page);
  const draft = await fillDraft(page, SHORT);
  await page.goto(`/vi/apply/${SHORT}?draft=${draft.id}&page=review`);
  const send = page.getByRole('button', { name: t('review.submit') });
  await test.step('not without the declaration', async () => {
    await send.click();
    await expect(page.getByRole('alert').getByRole('link', { name: t('review.declareNeeded') })).toBeVisible();
  });
  await page.getByLabel(t('review.officeWard'), { exact: true }).selectOption('H26.080');
  await page.getByLabel(t('review.declare')).check();
  await send.dblclick();
  await expect(page.getByRole('heading', { level: 1, name: words('vi', 'applications')('submitted.title') })).toBeVisible();
  expect(await countApplications(page)).toBe(before + 1);
});

test('an answer can be changed from the review, which then comes back', async ({ openAs }) => {
  const page = await openAs('citizen-7');
  const draft = await fillDraft(page, BIRTH, { relation: 'other-relative', fatherKnown: false, childName: 'Vũ Hoài Nam' });
  await page.goto(`/vi/apply/${BIRTH}?draft=${draft.id}&page=review`);
  const form = birthForm(page);
  await page.getByRole('button', { name: new RegExp(`^${t('review.change')}.*${form.say.page('child')}$`) }).click();
  await form.expectPage('child');
  await form.fill('childName', 'Vũ Hoài An');
  await page.getByRole('button', { name: t('form.toReview') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeVisible();
  await expect(page.getByText('Vũ Hoài An', { exact: true })).toBeVisible();
});

test('somebody with a level 1 account learns how to get level 2', async ({ openAs }) => {
  const page = await openAs('level-one');
  await page.goto(`/vi/apply/${SHORT}`);
  await expect(page.getByText(t('start.level1Title'))).toBeVisible();
  const draft = await fillDraft(page, SHORT);
  await page.goto(`/vi/apply/${SHORT}?draft=${draft.id}&page=review`);
  await expect(page.getByText(t('review.level2'), { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: t('review.submit') })).toHaveCount(0);
});

test('pages about the father are asked only when he is known', async ({ openAs }) => {
  const page = await openAs('citizen-8');
  const { form } = await openBirth(page, 'relation');
  await form.choose('relation', 'mother');
  const step = (of: number) => page.getByText(t('form.step', { n: 3, of, title: form.say.page('relation') }));
  await form.answer('fatherKnown', true);
  await expect(step(11)).toBeVisible();
  await form.answer('fatherKnown', false);
  await expect(step(9)).toBeVisible();
  await form.choose('relation', 'father');
  await expect(form.group('fatherKnown')).toBeHidden();
  await expect(step(11)).toBeVisible();
  await form.choose('relation', 'other');
  await expect(form.control('relationOther')).toBeVisible();
});

test('a page is answered with the keyboard alone', async ({ openAs }) => {
  const page = await openAs('citizen-9');
  const { form } = await openBirth(page, 'relation');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(form.control('relation')).toBeFocused();
  await page.keyboard.type(form.say.option('relation', 'mother').slice(0, 2));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(form.group('fatherKnown').getByRole('radio', { name: forms('yes') })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: t('form.next'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await form.expectPage('child');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
