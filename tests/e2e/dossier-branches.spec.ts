/** The branches of a dossier's life that nobody hopes for: late, stopped, refused after a supplement, withdrawn. */
import type { Page } from '@playwright/test';
import { submit } from './by-api.ts';
import { accept, act, approve, askFor, begun, CUA_NAM, makeLate, PLAIN } from './dossier-by-api.ts';
import { DossierDesk, ownPage, statusOn } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { nameOf } from './people.ts';
import { DESK, expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

const applications = words('vi', 'applications');
const holder = words('vi', 'holder');
const dossier = words('vi', 'dossier');

for (const [index, locale] of (['vi', 'en'] as const).entries()) {
  const say = { applications: words(locale, 'applications'), holder: words(locale, 'holder') };

  test(`a late dossier brings an apology with a new date, in ${locale}`, async ({ openAs }) => {
    const phone = await openAs(`citizen-${111 + index}`, { viewport: PHONE });
    const desks = { receiver: await openAs('cua-nam-receiver'), specialist: await openAs('cua-nam-specialist') };
    const code = await begun(phone, desks);
    await makeLate(code);
    await phone.goto(ownPage(code, locale));
    await expect(phone.getByRole('main').getByText(say.applications('late'), { exact: true })).toBeVisible();
    await expect(phone.getByText(say.holder('lateTitle'))).toBeVisible();

    const desk = await new DossierDesk(await openAs('cua-nam-approver', { viewport: DESK }), code).open();
    await test.step('the words are ready, the approver chooses the reason and the days', async () => {
      await desk.act('extend', async (dialog) => {
        await expect(dialog.getByLabel(startingWith(dossier('words.note')))).toHaveValue(dossier('words.apology', { name: nameOf(`citizen-${111 + index}`), code }));
        await dialog.getByRole('radio', { name: applications('refusal.workload') }).check();
        await dialog.getByLabel(dossier('words.days'), { exact: true }).fill('9');
        await dialog.getByRole('button', { name: dossier('act.extend.confirm') }).click();
        await expect(dialog.getByText(dossier('words.daysWrong', { max: 2 }))).toBeVisible();
        await dialog.getByLabel(dossier('words.days'), { exact: true }).fill('2');
      });
      await expect(desk.button('extend')).toHaveCount(0); // once
    });

    await test.step('the citizen reads it, without doing anything', async () => {
      await expect(phone.getByText(startingWith(say.holder('apologyTitle', { date: '' })))).toBeVisible();
      await expect(phone.getByText(say.applications('refusal.workload'))).toBeVisible();
      await expect(phone.getByRole('main').getByText(say.applications('late'), { exact: true })).toHaveCount(0);
      await expect(phone.getByText(say.applications('action.extend'))).toBeVisible();
    });
  });
}

test('the reason for stopping is read by the citizen, and going on as well', async ({ openAs }) => {
  const phone = await openAs('citizen-113', { viewport: PHONE });
  const code = await begun(phone, { receiver: await openAs('cua-nam-receiver'), specialist: await openAs('cua-nam-specialist') });
  await phone.goto(ownPage(code));
  const approver = await openAs('cua-nam-approver', { viewport: DESK });
  const desk = await new DossierDesk(approver, code).open();
  await desk.act('stop', async (dialog) => {
    await dialog.getByRole('button', { name: dossier('act.stop.confirm') }).click();
    await expect(dialog.getByText(dossier('words.reasonMissing'))).toBeVisible();
    await dialog.getByRole('radio', { name: applications('refusal.dispute') }).check();
    await dialog.getByLabel(startingWith(dossier('words.note'))).fill('Tòa án đang xem xét quyền sở hữu nhà.');
  });
  await expect(phone.getByText(holder('stoppedTitle'))).toBeVisible();
  await expect(statusOn(phone, 8)).toBeVisible();
  await expect(phone.getByText(applications('refusal.dispute'))).toBeVisible();
  await expect(phone.getByText('Tòa án đang xem xét quyền sở hữu nhà.')).toBeVisible();
  await expect(phone.getByText(startingWith(holder('paused', { time: '' })))).toBeVisible();

  await act(approver, code, { action: 'resume', note: 'Đã có bản án.' });
  await expect(statusOn(phone, 4)).toBeVisible();
  await expect(phone.getByText(holder('stoppedTitle'))).toHaveCount(0);
});

test('a dossier whose supplement does not help is refused, with the reason', async ({ openAs }) => {
  const phone = await openAs('citizen-114', { viewport: PHONE });
  const code = await submit(phone, { procedureCode: PLAIN, officeCode: CUA_NAM });
  const receiver = await openAs('cua-nam-receiver', { viewport: DESK });
  await askFor(receiver, code, [{ kind: 'other', reasonCode: 'other', note: 'Cho biết ai là chủ hộ mới.' }]);

  await phone.goto(`${ownPage(code)}/supplement`);
  await expect(phone.getByText('Cho biết ai là chủ hộ mới.')).toBeVisible();
  await expect(phone.getByText(holder('supplement.notYet'))).toBeVisible(); // no clock runs before somebody has accepted it
  await phone.getByLabel(holder('supplement.answer')).fill('Chưa có ai.');
  await phone.getByRole('button', { name: holder('supplement.send') }).click();
  await expect(phone.getByText(applications('action.answer-supplement'))).toBeVisible();

  const desk = await new DossierDesk(receiver, code).open();
  await expect(receiver.getByText(dossier('supplement.answer', { text: 'Chưa có ai.' }))).toBeVisible();
  await desk.act('refuse', async (dialog) => {
    await dialog.getByRole('radio', { name: applications('refusal.not-eligible') }).check();
    await dialog.getByLabel(startingWith(dossier('words.note'))).fill('Hộ mới phải có chủ hộ.');
  });
  await expect(statusOn(phone, 3)).toBeVisible();
  await expect(phone.getByText(applications('refusalTitle'))).toBeVisible();
  await expect(phone.getByText('Hộ mới phải có chủ hộ.')).toBeVisible();
});

const STAGES = {
  'before anybody has looked at it': async () => {},
  'after its acceptance': async ({ receiver }, code) => accept(receiver, code),
  'while a specialist works on it': async ({ receiver, specialist }, code) => {
    await accept(receiver, code);
    await act(specialist, code, { action: 'begin' });
  },
} satisfies Record<string, (desks: { receiver: Page; specialist: Page }, code: string) => Promise<void>>;

for (const [index, [stage, bring]] of Object.entries(STAGES).entries()) {
  test(`a dossier is withdrawn ${stage}`, async ({ openAs }) => {
    const phone = await openAs(`citizen-${115 + index}`, { viewport: PHONE });
    const code = await submit(phone, { procedureCode: PLAIN, officeCode: CUA_NAM });
    const desks = { receiver: await openAs('cua-nam-receiver', { viewport: DESK }), specialist: await openAs('cua-nam-specialist') };
    await bring(desks, code);
    await new DossierDesk(desks.receiver, code).open();

    await phone.goto(ownPage(code));
    await phone.getByRole('button', { name: holder('withdraw.open') }).click();
    const dialog = phone.getByRole('dialog', { name: holder('withdraw.title') });
    await dialog.getByRole('button', { name: holder('withdraw.keep') }).click();
    await expect(dialog).toBeHidden();
    await phone.getByRole('button', { name: holder('withdraw.open') }).click();
    await dialog.getByLabel(startingWith(holder('withdraw.note'))).fill('Tôi nộp nhầm.');
    await dialog.getByRole('button', { name: holder('withdraw.confirm') }).click();
    await expect(statusOn(phone, 7)).toBeVisible();
    await expect(phone.getByRole('button', { name: holder('withdraw.open') })).toHaveCount(0);

    await expect(desks.receiver.getByText(dossier('byOther.withdraw'))).toBeVisible();
    await expect(desks.receiver.getByText('Tôi nộp nhầm.')).toBeVisible();
  });
}

test('a result on paper goes by post, to the address that the citizen gives', async ({ openAs }) => {
  const phone = await openAs('citizen-118', { viewport: PHONE });
  const desks = { receiver: await openAs('cua-nam-receiver', { viewport: DESK }), specialist: await openAs('cua-nam-specialist') };
  const code = await begun(phone, desks);
  await phone.goto(ownPage(code));
  await phone.getByRole('button', { name: holder('delivery.change') }).click();
  await phone.getByRole('radio', { name: startingWith(holder('delivery.post')) }).check();
  await phone.getByRole('button', { name: holder('delivery.save'), exact: true }).click();
  await expect(phone.getByText(holder('delivery.nameNeeded'))).toBeVisible();
  await phone.getByLabel(holder('delivery.name'), { exact: true }).fill('Nguyễn Văn An');
  await phone.getByLabel(holder('delivery.phone'), { exact: true }).fill('0912345678');
  await phone.getByLabel(holder('delivery.ward'), { exact: true }).selectOption('00070');
  await phone.getByLabel(holder('delivery.street'), { exact: true }).fill('Số 1 phố Hàng Bài');
  await phone.getByRole('button', { name: holder('delivery.save'), exact: true }).click();
  await expect(phone.getByText('Số 1 phố Hàng Bài')).toBeVisible();

  await act(desks.specialist, code, { action: 'forward' });
  await approve(await openAs('cua-nam-approver'), code);
  await expect(statusOn(phone, 9)).toBeVisible();
  const desk = await new DossierDesk(desks.receiver, code).open();
  await desk.act('return');
  await expect(statusOn(phone, 10)).toBeVisible();
});

test('a complaint is answered by a leader, where it was made', async ({ openAs }) => {
  const phone = await openAs('citizen-119', { viewport: PHONE });
  const code = await submit(phone, { procedureCode: PLAIN, officeCode: CUA_NAM });
  await phone.goto(ownPage(code));
  await phone.getByRole('heading', { level: 2, name: holder('complaint.title') }).click();
  await phone.getByLabel(startingWith(holder('complaint.label'))).fill('Đã ba ngày chưa ai xem hồ sơ.');
  await phone.getByRole('button', { name: holder('complaint.send') }).click();
  await expect(phone.getByText(holder('complaint.sent'))).toBeVisible();

  const approver = await openAs('cua-nam-approver', { viewport: DESK });
  await new DossierDesk(approver, code).open();
  await approver.getByLabel(startingWith(dossier('complaints.answer'))).fill('Xin lỗi ông/bà. Hồ sơ được xem trong hôm nay.');
  await approver.getByRole('button', { name: dossier('complaints.send') }).click();
  await expect(phone.getByText('Xin lỗi ông/bà. Hồ sơ được xem trong hôm nay.')).toBeVisible();
});
