/** What goes wrong on the way: the session ends, buttons are tapped twice, two devices answer. Uploads: papers.spec.ts. */
import { TEXTS as PAYGOV } from '#lib/gateways/paygov/simulator/texts.ts';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import { submit } from './by-api.ts';
import { accept, askFor, PLAIN, PLAIN_FEE_VND, requirePayment } from './dossier-by-api.ts';
import { DossierDesk, ownPage, statusOn } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { residenceForm } from './residence.ts';
import { expect, passVneid, PHONE, signIn, test } from './support.ts';
import { words } from './words.ts';

const holder = words('vi', 'holder');
const payments = words('vi', 'payments');
const fee = formatMoney(PLAIN_FEE_VND, 'vi');

test('a session that ends while a supplement is written loses nothing', async ({ open, openAs, allowErrors }) => {
  allowErrors(/status of 401/);
  const phone = await open({ viewport: PHONE });
  await signIn(phone, 'citizen-122');
  const code = await submit(phone, { procedureCode: PLAIN });
  await askFor(await openAs('hoan-kiem-receiver'), code, [
    { kind: 'field', target: 'requestContent', reasonCode: 'incomplete', note: 'Nói rõ hơn.' },
    { kind: 'other', reasonCode: 'other', note: 'Ai sẽ là chủ hộ?' },
  ]);
  await phone.goto(`${ownPage(code)}/supplement`);
  const answer = phone.getByLabel(holder('supplement.answer'));
  const request = residenceForm(phone).control('requestContent');
  await answer.fill('Tôi là chủ hộ.');
  await request.fill('Tách hộ để ở riêng.');

  await test.step('it is ended from another device', async () => {
    const elsewhere = await open();
    await signIn(elsewhere, 'citizen-122');
    const me = words('vi', 'me');
    await elsewhere.goto('/vi/me');
    await elsewhere.getByRole('main').getByRole('button', { name: startingWith(me('revoke')) }).first().click();
    await elsewhere.getByRole('dialog').getByRole('button', { name: me('revoke') }).click();
    await expect(elsewhere.getByRole('dialog')).toBeHidden();
  });

  const signInLink = phone.getByRole('main').getByRole('link', { name: words('vi', 'common')('session.signInVneid') });
  const send = phone.getByRole('button', { name: holder('supplement.send') });
  await expect(async () => {
    // the page may have heard of it by itself; or the first try to send tells
    if (!(await signInLink.isVisible())) await send.click({ timeout: 1000 });
    await expect(signInLink).toBeVisible({ timeout: 3000 });
  }).toPass();
  await signInLink.click();
  await passVneid(phone, 'citizen-122');
  await expect(answer).toHaveValue('Tôi là chủ hộ.');
  await expect(request).toHaveValue('Tách hộ để ở riêng.');
  await send.click();
  await expect(phone.getByText(words('vi', 'applications')('action.answer-supplement'))).toBeVisible();
});

test('two taps on "pay" pay once, and a payment given up can be made again', async ({ openAs }) => {
  const phone = await openAs('citizen-123', { viewport: PHONE });
  const code = await submit(phone, { procedureCode: PLAIN });
  const receiver = await openAs('hoan-kiem-receiver');
  await accept(receiver, code);
  await requirePayment(receiver, code);
  let started = 0;
  phone.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith(`/applications/${code}/payments`)) started += 1; });

  await phone.goto(`${ownPage(code)}/pay`);
  const pay = phone.getByRole('button', { name: payments('pay', { amount: fee }) });
  await test.step('the card has too little money', async () => {
    await pay.dblclick();
    await phone.getByRole('button', { name: PAYGOV.vi.fail }).click();
    await expect(phone.getByText(payments('failed.title'), { exact: true })).toBeVisible();
    expect(started).toBe(1);
  });
  await test.step('the second time it works', async () => {
    await pay.dblclick();
    await phone.getByRole('button', { name: PAYGOV.vi.pay, exact: true }).click();
    await expect(phone.getByText(payments('paid.title'), { exact: true })).toBeVisible();
    expect(started).toBe(2);
    await expect(phone.getByRole('listitem').filter({ hasText: payments('status.paid') })).toHaveCount(1);
  });
  await test.step('whoever opens the page again has nothing to pay', async () => {
    await phone.goto(`${ownPage(code)}/pay`);
    await expect(phone.getByText(payments('paid.title'), { exact: true })).toBeVisible();
    await expect(pay).toHaveCount(0);
    await phone.goto(ownPage(code));
    await expect(statusOn(phone, 4)).toBeVisible();
  });
});

test('a transfer by VietQR is noticed by the open page', async ({ openAs, open }) => {
  const phone = await openAs('citizen-124', { viewport: PHONE });
  const code = await submit(phone, { procedureCode: PLAIN });
  const receiver = await openAs('hoan-kiem-receiver');
  await accept(receiver, code);
  await phone.goto(`${ownPage(code)}/pay`);
  await phone.getByRole('radio', { name: startingWith(payments('method.vietqr')) }).check();
  await phone.getByRole('button', { name: payments('showQr', { amount: fee }) }).click();
  await expect(phone.getByRole('img', { name: payments('qr.alt', { amount: fee }) })).toBeVisible();
  await expect(phone.getByText(payments('qr.waiting'))).toBeVisible();

  const bank = await open({ viewport: PHONE });
  await bank.goto(new URL('/bank?lang=vi', process.env.PAYGOV_URL).href);
  await bank.getByLabel(PAYGOV.vi.qr).fill(await phone.locator('dt', { hasText: payments('qr.text') }).locator('+ dd').innerText());
  await bank.getByRole('button', { name: PAYGOV.vi.read }).click();
  await bank.getByRole('button', { name: PAYGOV.vi.transfer, exact: true }).click();
  await expect(bank.getByText(PAYGOV.vi.transferred)).toBeVisible();
  await expect(phone.getByText(payments('paid.title'), { exact: true })).toBeVisible();
});

test('what one device answers, the other shows; an answer given twice counts once', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 409/);
  const phone = await openAs('citizen-125', { viewport: PHONE });
  const code = await submit(phone, { procedureCode: PLAIN });
  const receiver = await openAs('hoan-kiem-receiver');
  await accept(receiver, code);
  await askFor(receiver, code, [{ kind: 'other', reasonCode: 'other', note: 'Ai sẽ là chủ hộ?' }]);
  const laptop = await openAs('citizen-125');
  for (const page of [phone, laptop]) {
    await page.goto(`${ownPage(code)}/supplement`);
    await page.getByLabel(holder('supplement.answer')).fill('Tôi là chủ hộ.');
  }
  await phone.getByRole('button', { name: holder('supplement.send') }).dblclick();
  await expect(statusOn(phone, 4)).toBeVisible();
  await expect(laptop.getByText(holder('supplement.nothing'))).toBeVisible();
  await new DossierDesk(receiver, code).open();
  await expect(receiver.getByText(words('vi', 'dossier')('supplement.answer', { text: 'Tôi là chủ hộ.' }))).toHaveCount(1);
});
