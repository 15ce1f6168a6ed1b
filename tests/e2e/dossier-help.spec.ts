/** Officials who fill in a dossier for a citizen who agrees: at the counter, or by the citizen's code. */
import type { Page } from '@playwright/test';
import { localText } from '#lib/platform/i18n/format.ts';
import signature from '#prisma/seed/procedures/certification/signature-certification.ts';
import { answerDraft, SHORT } from './by-api.ts';
import { DossierDesk, statusOn } from './dossier-screen.ts';
import { FormScreen, startingWith } from './form-screen.ts';
import { nameOf } from './people.ts';
import { DESK, expect, expectGood, PHONE, test } from './support.ts';
import { words } from './words.ts';

const help = words('vi', 'help');
const helping = words('vi', 'helping');
const apply = words('vi', 'apply');

/** What the QR of a citizen card says, as a scanner types it. */
const CARD = '001190123456|012345678|Nguyễn Thị Lan|02031990|Nữ|12 Hàng Bài, Hoàn Kiếm, Hà Nội|25122021';
const NAME = 'Nguyễn Thị Lan';

/** Begins a dossier for the helped person, answers it and sends it. @returns its code */
async function sendFor(desk: Page, name: string): Promise<string> {
  await expect(desk.getByRole('heading', { level: 1, name: help('helped.title', { name }) })).toBeVisible();
  await desk.getByRole('searchbox', { name: help('helped.search') }).fill('chung thuc chu ky');
  await desk.getByRole('link', { name: localText(signature.content.name, 'vi') }).click();
  const banner = desk.getByRole('region', { name: helping('label') });
  await expect(banner).toContainText(name);
  await desk.getByRole('button', { name: apply('start.begin') }).click();
  const form = new FormScreen(desk, signature.form);
  await form.forOneself();
  await form.expectPage('requester');
  await expect(form.control('requesterName')).toHaveText(name);
  const id = new URL(desk.url()).searchParams.get('draft') ?? '';
  const helpId = await desk.evaluate(() => (JSON.parse(sessionStorage.getItem('mot-cua.helping') ?? '{}') as { id?: string }).id);
  await answerDraft(desk, id, {}, { 'x-helping': helpId ?? '' });
  await desk.goto(`/vi/apply/${SHORT}?draft=${id}&page=review`);
  await expect(desk.getByLabel(apply('review.officeWard'), { exact: true })).toHaveValue('H26.005'); // where the helper works
  await expect(banner).toBeVisible();
  await desk.getByLabel(apply('review.declare')).check();
  await desk.getByRole('button', { name: apply('review.submit') }).click();
  await expect(desk).toHaveURL(/\/vi\/office\/help\?done=/);
  return desk.locator('.text-code').innerText();
}

test('a dossier is taken in at the counter for somebody who has come with a card', async ({ openAs }) => {
  const desk = await openAs('cua-nam-receiver', { viewport: DESK });
  await desk.goto('/vi/office/help');
  const counter = desk.getByRole('region', { name: help('card.title') });
  await counter.getByRole('button', { name: help('card.start') }).click();
  await expect(counter.getByRole('alert').getByRole('link')).toHaveCount(4);
  await expectGood(desk, DESK, PHONE);
  await desk.setViewportSize(DESK);

  await test.step('a scanner types the card', async () => {
    await counter.getByLabel(help('card.personalId'), { exact: true }).fill(CARD);
    await counter.getByLabel(help('card.personalId'), { exact: true }).press('Enter');
    await expect(counter.getByLabel(help('card.fullName'), { exact: true })).toHaveValue(NAME);
    await counter.getByLabel(startingWith(help('card.phone'))).fill('0912345678');
    await counter.getByRole('button', { name: help('card.start') }).click();
  });

  const code = await sendFor(desk, NAME);
  await expect(desk.getByText(help('sent.received', { name: NAME }))).toBeVisible();
  await expectGood(desk);
  const [receipt] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: help('sent.receipt') }).click()]);
  expect(receipt.suggestedFilename()).toMatch(/\.pdf$/);

  await test.step('it is accepted already, and stands on the desk', async () => {
    await desk.getByRole('link', { name: help('sent.open') }).click();
    await new DossierDesk(desk, code).expectOpen();
    await expect(desk.getByRole('main').locator('header')).toContainText(words('vi', 'dossier')('facts.channel1'));
    await expect(desk.getByText(words('vi', 'dossier')('history.intake')).first()).toBeVisible();
  });

  await test.step('the help is ended', async () => {
    await desk.goto('/vi/office/help');
    await desk.getByRole('region', { name: helping('label') }).getByRole('button', { name: helping('end') }).click();
    // a page of its own, so that nothing of the person stays in memory
    await Promise.all([desk.waitForEvent('load'), desk.getByRole('dialog').getByRole('button', { name: helping('end') }).click()]);
    await expect(desk.getByRole('heading', { level: 1, name: help('title') })).toBeVisible();
    expect(await desk.evaluate(() => sessionStorage.getItem('mot-cua.helping'))).toBeNull();
  });
});

test('a citizen lets a helper in with a code, sees what is done, and ends it', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 403/); // what the helper still asks for when it is over
  const name = nameOf('citizen-146');
  const phone = await openAs('citizen-146', { viewport: PHONE });
  await phone.goto('/vi/me/help');
  await expectGood(phone);
  await phone.getByRole('button', { name: help('mine.get') }).click();
  await expect(phone.getByText(help('mine.waiting'))).toBeVisible();
  const code = await phone.locator('.text-code').innerText();
  expect(code).toMatch(/^\d{4}\s\d{4}$/);

  const desk = await openAs('cua-nam-receiver', { viewport: DESK });
  await desk.goto('/vi/office/help');
  const byCode = desk.getByRole('region', { name: help('code.title') });
  await byCode.getByLabel(help('code.label')).fill(code);
  await byCode.getByRole('button', { name: help('code.start') }).click();
  await expect(phone.getByText(help('mine.active', { name: nameOf('cua-nam-receiver') }))).toBeVisible();
  const dossier = await sendFor(desk, name);
  await expect(desk.getByText(help('sent.submitted', { name }))).toBeVisible();

  await test.step('the citizen ends it; the helper has nothing more in hand', async () => {
    await phone.getByRole('button', { name: help('mine.end') }).click();
    await expect(phone.getByText(help('mine.active', { name: nameOf('cua-nam-receiver') }))).toHaveCount(0);
    await expect(phone.getByText(help('mine.ended')).first()).toBeVisible();
    await expectGood(phone);
    await desk.goto('/vi/office/help');
    await expect(desk.getByText(help('over'), { exact: true })).toBeVisible();
  });

  await test.step('the dossier is the citizen\'s own', async () => {
    await phone.goto(`/vi/applications/${dossier}`);
    await expect(statusOn(phone, 1)).toBeVisible();
    await phone.goto('/vi/me/notices');
    await expect(phone.getByRole('heading', { level: 2, name: words('vi', 'notices')('kinds.help-started.title') })).toBeVisible();
  });
});

test('a wrong code and the card of a child are refused', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 4\d\d/);
  const errors = words('vi', 'errors');
  const desk = await openAs('cua-nam-receiver', { viewport: DESK });
  await desk.goto('/vi/office/help');
  const byCode = desk.getByRole('region', { name: help('code.title') });
  await byCode.getByLabel(help('code.label')).fill('00000000');
  await byCode.getByRole('button', { name: help('code.start') }).click();
  await expect(byCode.getByText(errors('help.code-wrong'))).toBeVisible();

  const counter = desk.getByRole('region', { name: help('card.title') });
  const scan = async (card: string): Promise<void> => {
    await counter.getByLabel(help('card.personalId'), { exact: true }).fill(card);
    await counter.getByLabel(help('card.personalId'), { exact: true }).press('Enter');
    await counter.getByRole('button', { name: help('card.start') }).click();
  };
  await scan('001320123456|012345678|Nguyễn Bé Hai|02032020|Nữ|12 Hàng Bài, Hà Nội|25122021');
  await expect(counter.getByText(errors('help.underage'))).toBeVisible();
  await expect(desk.getByRole('heading', { level: 1, name: help('title') })).toBeVisible();
});
