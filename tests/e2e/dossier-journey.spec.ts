/** The whole life of a dossier, from the first photo on a phone to the result that anybody can check. */
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { TEXTS as PAYGOV } from '#lib/gateways/paygov/simulator/texts.ts';
import { formatMoney, localText } from '#lib/platform/i18n/format.ts';
import { HOAN_KIEM } from './by-api.ts';
import { paperPhoto } from './dossier-photo.ts';
import { DossierDesk, ownPage, paperPlace, photograph, statusOn } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { nameOf } from './people.ts';
import { DWELLING_PROOF, fillResidence, RESIDENCE, RESIDENCE_FEE_VND, residenceForm } from './residence.ts';
import { DESK, expect, expectGood, PHONE, test } from './support.ts';
import { words } from './words.ts';

const apply = words('vi', 'apply');
const applications = words('vi', 'applications');
const holder = words('vi', 'holder');
const payments = words('vi', 'payments');
const results = words('vi', 'results');
const notices = words('vi', 'notices');
const home = localText(DWELLING_PROOF, 'vi');
const fee = formatMoney(RESIDENCE_FEE_VND, 'vi');

/** Drops a file on a place of the page, as from a folder beside it. */
async function drop(zone: Locator, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await zone.page().evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(file.base64), (letter) => letter.codePointAt(0) ?? 0)], file.name, { type: 'application/pdf' }));
    return transfer;
  }, { name, base64: content.toString('base64') });
  await zone.dispatchEvent('drop', { dataTransfer });
}

/** The same file with one byte changed in what was signed. */
function tampered(pdf: Buffer): Buffer {
  const copy = Buffer.from(pdf);
  const at = copy.indexOf('stream') + 40;
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

test('from the first photo to the signed result', async ({ openAs, open }) => {
  test.setTimeout(300_000);
  const phone = await openAs('citizen-110', { viewport: PHONE });
  const form = residenceForm(phone);
  const receiver = await openAs('hoan-kiem-receiver', { viewport: DESK });
  const specialist = await openAs('hoan-kiem-specialist', { viewport: DESK });
  const approver = await openAs('hoan-kiem-approver', { viewport: DESK });

  await test.step('a form is filled in on the phone', async () => {
    await phone.goto(`/vi/apply/${RESIDENCE}`);
    await phone.getByRole('button', { name: apply('start.begin') }).click();
    await form.forOneself();
    await fillResidence(form, 'Đăng ký thường trú cho tôi.');
  });

  await test.step('two photos become one paper', async () => {
    await form.next();
    await expect(phone.getByRole('main').getByRole('alert').getByRole('link', { name: words('vi', 'papers')('need', { title: home }) })).toBeVisible();
    await photograph(phone, home, [await paperPhoto('trang-1.jpg'), await paperPhoto('trang-2.jpg')]);
    await expect(paperPlace(phone, home)).toContainText(words('vi', 'papers')('pages', { count: 2 }));
    await expectGood(phone);
    await form.leavePapers();
  });

  const code = await test.step('it is sent', async () => {
    await expect(phone.getByText(startingWith('trang-1')).first()).toBeVisible();
    await phone.getByLabel(apply('review.officeWard'), { exact: true }).selectOption(HOAN_KIEM);
    await phone.getByLabel(apply('review.declare')).check();
    await phone.getByRole('button', { name: apply('review.submit') }).click();
    await expect(phone.getByRole('heading', { level: 1, name: applications('submitted.title') })).toBeVisible();
    return phone.locator('.text-code').innerText();
  });

  const desk = new DossierDesk(receiver, code);
  await test.step('the receiver finds it and lists two defects in one request', async () => {
    await receiver.goto(`/vi/office/inbox?q=${code}`);
    await receiver.getByRole('row').filter({ hasText: code }).getByRole('link').first().click();
    await desk.expectOpen();
    await desk.markPaper(home, 'unreadable', 'Trang 2 bị mờ.');
    await desk.markAnswer(form.say.label('requestContent'), 'incomplete', 'Ghi rõ về ở cùng ai.');
    await expectGood(receiver);
    await desk.askForAll(2);
  });

  await test.step('the phone shows it by itself, and both are answered in place', async () => {
    await expect(phone.getByText(holder('next.supplementTitle', { count: 2 }))).toBeVisible();
    await phone.getByRole('link', { name: holder('next.supplement') }).click();
    await expect(phone.getByRole('heading', { level: 1, name: holder('supplement.title') })).toBeVisible();
    await expect(phone.getByText('Trang 2 bị mờ.')).toBeVisible();
    await expect(phone.getByText('Ghi rõ về ở cùng ai.')).toBeVisible();
    const send = phone.getByRole('button', { name: holder('supplement.send') });
    await send.click();
    await expect(phone.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(2);
    await expectGood(phone);
    await photograph(phone, home, [await paperPhoto('trang-2-moi.jpg')]);
    await form.fill('requestContent', 'Đăng ký thường trú cho tôi, tôi ở một mình.');
    await send.click();
    await expect(phone).toHaveURL(new RegExp(ownPage(code)));
    await expect(phone.getByText(holder('supplement.done'))).toBeVisible();
    await expect(phone.getByText(holder('supplement.notYet'))).toBeVisible(); // it is the office's turn
    await expect(phone.getByText(applications('action.answer-supplement'))).toBeVisible();
  });

  await test.step('the receiver, who did nothing, sees the answers and accepts', async () => {
    await expect(receiver.getByText('Đăng ký thường trú cho tôi, tôi ở một mình.')).toBeVisible();
    await desk.act('accept');
    await expect(statusOn(phone, 2)).toBeVisible();
    await desk.leave();
  });

  await test.step('the specialist begins, and asks for the fee', async () => {
    const work = await new DossierDesk(specialist, code).open();
    await work.begin();
    await expect(statusOn(phone, 4)).toBeVisible();
    await specialist.getByRole('button', { name: payments('office.require'), exact: true }).click();
    await work.dialog().getByLabel(startingWith(payments('office.note'))).fill('Đề nghị nộp lệ phí để giải quyết tiếp.');
    await work.dialog().getByRole('button', { name: payments('office.send'), exact: true }).click();
    await expect(work.dialog()).toHaveCount(0);
  });

  await test.step('it is paid at PayGov', async () => {
    await expect(statusOn(phone, 6)).toBeVisible();
    await expect(phone.getByText(holder('next.payTitle', { amount: fee }))).toBeVisible();
    await phone.getByRole('link', { name: holder('next.pay') }).click();
    await expect(phone.getByRole('heading', { level: 1, name: payments('title') })).toBeVisible();
    await expectGood(phone);
    await phone.getByRole('button', { name: payments('pay', { amount: fee }) }).click();
    await expect(phone.getByRole('heading', { level: 1, name: PAYGOV.vi.payTitle })).toBeVisible();
    await phone.getByRole('radio', { name: 'BIDV' }).check();
    await phone.getByRole('button', { name: PAYGOV.vi.pay, exact: true }).click();
    await expect(phone.getByText(payments('paid.title'), { exact: true })).toBeVisible();
    const [receipt] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: /0000\d{3}/ }).click()]);
    expect((await readFile(await receipt.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await phone.getByRole('link', { name: payments('toDossier') }).click();
    await expect(statusOn(phone, 4)).toBeVisible();
  });

  await test.step('the specialist passes it on, the approver reads the result and signs', async () => {
    const work = new DossierDesk(specialist, code);
    await work.act('forward');
    await work.leave();
    const signing = await new DossierDesk(approver, code).open();
    await signing.sign();
  });

  const { pdf, checkPage } = await test.step('the result is on the phone, without doing anything', async () => {
    await expect(phone.getByRole('heading', { name: results('card.title') })).toBeVisible();
    await expect(statusOn(phone, 10)).toBeVisible();
    await expectGood(phone);
    const [download] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: results('card.download') }).click()]);
    return { pdf: await readFile(await download.path()), checkPage: await phone.getByRole('link', { name: results('card.check') }).getAttribute('href') };
  });

  await test.step('anybody can check it, by its code and by the file', async () => {
    const stranger = await open({ viewport: DESK });
    const found = (verdict: 'authentic' | 'changed') => stranger.getByRole('heading', { name: results(`verdict.${verdict}.title`) });
    await stranger.goto(checkPage ?? '');
    await expect(found('authentic')).toBeVisible();
    await expect(stranger.getByText(nameOf('citizen-110'))).toHaveCount(0);
    const zone = stranger.getByRole('button', { name: results('check.choose') }).locator('..');
    await drop(zone, 'ket-qua.pdf', pdf);
    await expect(stranger.getByText(results('verdict.authentic.text'))).toBeVisible();
    await expect(stranger.getByText(nameOf('hoan-kiem-approver'))).toBeVisible();
    await expectGood(stranger);
    await drop(zone, 'ket-qua-sua.pdf', tampered(pdf));
    await expect(found('changed')).toBeVisible();
  });

  await test.step('the service is rated', async () => {
    await phone.getByRole('button', { name: holder('next.rate') }).click();
    await phone.getByRole('radio', { name: holder('rate.5'), exact: true }).check();
    await phone.getByLabel(startingWith(holder('rate.words'))).fill('Nhanh và rõ ràng.');
    await phone.getByRole('button', { name: holder('rate.send') }).click();
    await expect(phone.getByText(holder('rate.thanks'))).toBeVisible();
  });

  await test.step('all that happened stands in the notices', async () => {
    await phone.goto('/vi/me/notices');
    for (const kind of ['application-submitted', 'supplement-requested', 'application-accepted', 'payment-required', 'payment-received', 'result-ready'] as const) {
      await expect(phone.getByRole('heading', { level: 2, name: notices(`kinds.${kind}.title`, { code }) })).toBeVisible();
    }
  });
});
