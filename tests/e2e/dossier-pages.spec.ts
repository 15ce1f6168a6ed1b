/** The pages of a dossier's life, in both languages, on a phone and on a desk: accessible, not wider than the screen. */
import { beginDraft, submit } from './by-api.ts';
import { accept, act, approve, askFor, begun, CUA_NAM, makeLate, PLAIN, requirePayment } from './dossier-by-api.ts';
import { paperPhoto } from './dossier-photo.ts';
import { choose, DossierDesk, ownPage, paperPlace } from './dossier-screen.ts';
import { about } from './form-screen.ts';
import { DWELLING_PROOF, RESIDENCE } from './residence.ts';
import { DESK, expect, expectGood, PHONE, test } from './support.ts';
import { words } from './words.ts';

const NARROWEST = { width: 320, height: 640 };

for (const [index, locale] of (['vi', 'en'] as const).entries()) {
  const person = `citizen-${130 + index}`;
  const say = { apply: words(locale, 'apply'), holder: words(locale, 'holder'), papers: words(locale, 'papers'), dossier: words(locale, 'dossier'), payments: words(locale, 'payments'), results: words(locale, 'results') };

  test(`for whom, papers, and the photo of one, in ${locale}`, async ({ openAs }) => {
    const phone = await openAs(person, { viewport: PHONE });
    const { id } = await beginDraft(phone, RESIDENCE);
    const place = `/${locale}/apply/${RESIDENCE}?draft=${id}`;
    await phone.goto(`${place}&page=for-whom`);
    await phone.getByRole('radio', { name: say.apply('forWhom.relation.child') }).check();
    await phone.getByRole('button', { name: say.apply('form.next'), exact: true }).click();
    await expect(phone.getByRole('main').getByRole('alert')).toBeVisible();
    await expectGood(phone, PHONE, DESK, NARROWEST);

    await phone.goto(`${place}&page=papers`);
    await expect(paperPlace(phone, DWELLING_PROOF[locale])).toBeVisible();
    await expectGood(phone, PHONE, DESK, NARROWEST);
    await choose(phone, paperPlace(phone, DWELLING_PROOF[locale]), [await paperPhoto('1.jpg')], locale);
    const editor = phone.getByRole('dialog', { name: DWELLING_PROOF[locale] });
    await expect(editor.getByRole('img', { name: say.papers('editor.photo') })).toBeVisible();
    await expectGood(phone, DESK, NARROWEST);
    await editor.getByRole('button', { name: say.papers('editor.use') }).click();
    await expect(editor.getByRole('button', { name: say.papers('editor.send', { count: 1 }) })).toBeVisible();
    await expectGood(phone, DESK, NARROWEST);
  });

  test(`the applicant's pages, from the supplement to the result, in ${locale}`, async ({ openAs, page }) => {
    test.setTimeout(240_000);
    const phone = await openAs(person, { viewport: PHONE });
    const receiver = await openAs('cua-nam-receiver');
    const specialist = await openAs('cua-nam-specialist');
    const approver = await openAs('cua-nam-approver');
    const good = async (path: string): Promise<void> => {
      await phone.goto(`/${locale}${path}`);
      await expectGood(phone, PHONE, DESK);
    };
    const code = await submit(phone, { procedureCode: PLAIN, officeCode: CUA_NAM });
    const own = `/applications/${code}`;

    await test.step('something is missing', async () => {
      await askFor(receiver, code, [{ kind: 'field', target: 'requestContent', reasonCode: 'incomplete', note: 'Nói rõ hơn.' }, { kind: 'other', reasonCode: 'other', note: 'Ai là chủ hộ?' }]);
      await good(own);
      await good(`${own}/supplement`);
      await phone.getByRole('button', { name: say.holder('supplement.send') }).click();
      await expect(phone.getByRole('main').getByRole('alert')).toBeVisible();
      await expectGood(phone, PHONE, DESK);
    });

    await test.step('accepted, to be paid', async () => {
      await accept(receiver, code);
      await requirePayment(receiver, code);
      await good(own);
      await phone.getByRole('button', { name: say.holder('withdraw.open') }).click();
      await expectGood(phone);
      await good(`${own}/pay`);
      await phone.getByRole('radio', { name: say.payments('method.vietqr') }).check();
      await phone.getByRole('button', { name: new RegExp(say.payments('showQr', { amount: '' }).trim()) }).click();
      await expect(phone.getByRole('heading', { name: say.payments('qr.title') })).toBeVisible();
      await expectGood(phone, PHONE, DESK, NARROWEST);
    });

    await test.step('late, stopped, done', async () => {
      const late = await begun(phone, { receiver, specialist });
      await makeLate(late);
      await good(`/applications/${late}`);
      await act(approver, late, { action: 'extend', reasonCode: 'workload', note: 'Xin lỗi ông/bà.', extraDays: 2 });
      await act(approver, late, { action: 'stop', reasonCode: 'dispute', note: 'Đang có tranh chấp.' });
      await good(`/applications/${late}`);
      await act(approver, late, { action: 'resume', note: 'Đã xong.' });
      await act(specialist, late, { action: 'forward' });
      await approve(approver, late);
      await good(`/applications/${late}`);
      const check = await phone.getByRole('link', { name: say.results('card.check') }).getAttribute('href');
      await page.goto(check ?? '');
      await expect(page.getByRole('heading', { name: say.results('verdict.authentic.title') })).toBeVisible();
      await expectGood(page, PHONE, DESK, NARROWEST);
    });

    await test.step('the notices of all this', async () => {
      await good('/me/notices');
      await good('/me/notices/settings');
    });
  });

  test(`a dossier with its papers, and the dialogs of those who work on it, in ${locale}`, async ({ openAs }) => {
    test.setTimeout(240_000);
    const citizen = await openAs(person);
    const receiver = await openAs('cua-nam-receiver', { viewport: DESK });
    const specialist = await openAs('cua-nam-specialist', { viewport: DESK });
    const approver = await openAs('cua-nam-approver', { viewport: DESK });
    const code = await submit(citizen, { procedureCode: RESIDENCE, officeCode: CUA_NAM });
    const desk = await new DossierDesk(receiver, code, locale).open();
    await expect(receiver.getByRole('button', { name: about(say.dossier('papers.good'), DWELLING_PROOF[locale]) })).toBeVisible();
    await expectGood(receiver, DESK, PHONE);
    await receiver.setViewportSize(DESK);
    await receiver.getByRole('button', { name: about(say.dossier('papers.defect'), DWELLING_PROOF[locale]) }).click();
    await expectGood(receiver);
    await receiver.keyboard.press('Escape');
    await desk.button('supplement').click();
    await expectGood(receiver);
    await receiver.keyboard.press('Escape');
    await receiver.getByRole('button', { name: say.payments('office.cash'), exact: true }).click();
    await expectGood(receiver);
    await receiver.keyboard.press('Escape');

    await desk.leave();
    await accept(receiver, code);
    await act(specialist, code, { action: 'begin' });
    const work = await new DossierDesk(specialist, code, locale).open();
    for (const button of [say.dossier('opinions.ask'), say.payments('office.require')]) {
      await specialist.getByRole('button', { name: button, exact: true }).click();
      await expectGood(specialist);
      await specialist.keyboard.press('Escape');
    }
    await work.leave();
    await act(specialist, code, { action: 'forward' });
    const signing = await new DossierDesk(approver, code, locale).open();
    for (const action of ['extend', 'stop'] as const) {
      await signing.button(action).click();
      await expectGood(approver);
      await approver.keyboard.press('Escape');
    }
    await signing.button('approve').click();
    await expect(signing.dialog().getByRole('img')).toBeVisible();
    await expectGood(approver);
  });

  for (const [path, official] of [['opinions', 'hoan-kiem-specialist'], ['steps', 'hoan-kiem-administrator'], ['procedures', 'procedure-administrator'], ['help', 'hoan-kiem-receiver'], ['load', 'hoan-kiem-approver']] as const) {
    test(`/${locale}/office/${path}`, async ({ openAs }) => {
      const desk = await openAs(official);
      await desk.goto(`/${locale}/office/${path}`);
      await expect(desk.getByRole('main')).toBeVisible();
      await expectGood(desk, DESK, PHONE);
    });
  }

  test(`/${locale}/check, as it is first seen`, async ({ page }) => {
    await page.goto(`/${locale}/check`);
    await expectGood(page, PHONE, DESK, NARROWEST);
  });

  test(`what is told to whom is not signed in, in ${locale}`, async ({ page }) => {
    for (const path of [`${ownPage('H26.004-261123-0001', locale)}/supplement`, `${ownPage('H26.004-261123-0001', locale)}/pay`, `/${locale}/me/notices`]) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('link', { name: words(locale, 'common')('session.signInVneid') })).toBeVisible();
      await expectGood(page, PHONE, DESK);
    }
  });
}
