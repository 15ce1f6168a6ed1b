/** Papers on the phone: photographed, straightened, looked at, used again, missed. */
import { HOAN_KIEM, fillDraft } from './by-api.ts';
import { largePhotoPdf, paperPhoto } from './dossier-photo.ts';
import { choose, paperPlace, photograph } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { about, EVIDENCE, expectGood, given, openPapers, papersOf, PROCEDURE } from './papers-screen.ts';
import { expect, test } from './support.ts';
import { words } from './words.ts';

const t = words('vi', 'papers');
const apply = words('vi', 'apply');
const errors = words('vi', 'errors');

test('two photos are straightened by finger and by key, and become one small paper', async ({ openAs }) => {
  const page = await openAs('citizen-90', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const { id, place } = await openPapers(page);
  await expectGood(page);
  await expect(place.getByRole('button', { name: startingWith(t('pick.camera')) })).toBeVisible();
  await choose(page, place, [await paperPhoto('mot.jpg', { width: 3000, height: 4000 }), await paperPhoto('hai.jpg')]);
  const editor = page.getByRole('dialog', { name: EVIDENCE });

  await test.step('the corners of the paper are found, and can be moved', async () => {
    const corner = editor.getByRole('button', { name: startingWith(t('editor.corners.topLeft')) });
    const at = async () => (await corner.getAttribute('aria-label'))?.match(/\d+/g)?.map(Number) ?? [];
    const [x = 0, y = 0] = await at();
    // the sheet begins at 18 % and 16 %, turned by four degrees
    expect(Math.hypot(x - 15, y - 18), `${x}, ${y}`).toBeLessThan(2);
    await expectGood(page);
    await corner.press('Shift+ArrowRight');
    expect(await at()).toEqual([x + 3, y]);
    await corner.press('Shift+ArrowLeft');
    const box = await corner.boundingBox();
    if (!box) throw new Error('the corner is nowhere');
    await page.mouse.move(box.x + 24, box.y + 24);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 400, { steps: 5 });
    await page.mouse.up();
    await expect(editor.getByText(t('editor.crossed'))).toBeVisible();
    await editor.getByRole('button', { name: t('editor.whole') }).click();
    await expect(corner).toHaveAccessibleName(t('editor.corner', { corner: t('editor.corners.topLeft'), x: 0, y: 0 }));
    await editor.getByRole('button', { name: t('editor.use') }).click();
  });

  await test.step('pages are put in order, and one can be cut again', async () => {
    await editor.getByRole('button', { name: t('editor.turn') }).click();
    await editor.getByLabel(t('editor.white')).check();
    await editor.getByRole('button', { name: t('editor.use') }).click();
    await expect(editor.getByRole('listitem')).toHaveCount(2);
    await expectGood(page);
    await editor.getByRole('button', { name: t('editor.later', { n: 1 }) }).click();
    await editor.getByRole('button', { name: t('editor.edit', { n: 1 }) }).click();
    await editor.getByRole('button', { name: t('editor.use') }).click();
    await expect(editor.getByRole('listitem')).toHaveCount(2);
    await editor.getByRole('button', { name: t('editor.send', { count: 2 }) }).click();
    await given(place);
  });

  const [paper] = await papersOf(page, id);
  expect(paper?.file).toMatchObject({ type: 'application/pdf', pages: 2, name: 'hai.pdf' });
  expect(paper?.file.bytes).toBeLessThan(1_500_000);

  await test.step('the official\'s view of it can be looked at', async () => {
    await place.getByRole('button', { name: startingWith(t('given.view')) }).click();
    const preview = page.getByRole('dialog', { name: EVIDENCE });
    await expect(preview.getByRole('img', { name: words('vi', 'viewer')('pageOf', { n: 1, name: EVIDENCE }) })).toBeVisible();
    await expectGood(page);
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });
});

test('closing the editor asks before photos are lost', async ({ openAs }) => {
  const page = await openAs('citizen-91');
  const { place } = await openPapers(page);
  await choose(page, place, [await paperPhoto('anh.jpg')]);
  const editor = page.getByRole('dialog', { name: EVIDENCE });
  await expect(editor.getByRole('img', { name: t('editor.photo') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.getByText(t('editor.leaveTitle'))).toBeVisible();
  await editor.getByRole('button', { name: t('editor.stay') }).click();
  await editor.getByRole('button', { name: t('editor.close') }).click();
  await editor.getByRole('button', { name: t('editor.leave') }).click();
  await expect(editor).toBeHidden();
});

test('a file that is not taken says why, and what to do', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 422/);
  const page = await openAs('citizen-95');
  const { id, place } = await openPapers(page);
  await choose(page, place, [{ name: 'don.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from('PK') }]);
  await expect(place.getByRole('alert')).toContainText(errors('documents.type-not-allowed'));
  await choose(page, place, [{ name: 'gia.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script></html>') }]);
  await expect(place.getByText(errors('documents.type-web'))).toBeVisible();
  await expectGood(page);
  await place.getByRole('button', { name: about(t('sending.cancel'), 'gia.pdf') }).click();
  await choose(page, place, [{ name: 'hong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') }]);
  await expect(page.getByRole('dialog').getByText(t('editor.unreadable', { names: 'hong.jpg' }))).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: t('editor.close') }).click();
  expect(await papersOf(page, id)).toEqual([]);
});

test('a paper is replaced, removed, and used again in another form', async ({ openAs }) => {
  const page = await openAs('citizen-96');
  const { id, place } = await openPapers(page);
  await photograph(page, EVIDENCE, [await paperPhoto('cu.jpg')]);
  await place.getByRole('button', { name: startingWith(t('given.replace')) }).click();
  await choose(page, place, [await largePhotoPdf('moi.pdf', 100_000)]);
  await expect(place.getByText('moi.pdf').first()).toBeVisible();
  await expect(place.getByText('cu.jpg')).toHaveCount(0);
  expect(await papersOf(page, id)).toHaveLength(1);

  await test.step('another form offers it', async () => {
    const next = await openPapers(page);
    await next.place.getByRole('button', { name: about(t('before.use'), 'moi.pdf') }).click();
    await given(next.place);
    expect(await papersOf(page, next.id)).toMatchObject([{ file: { name: 'moi.pdf' } }]);
    await next.place.getByRole('button', { name: startingWith(t('given.remove')) }).click();
    await expect(page.getByRole('dialog')).toContainText('moi.pdf');
    await page.getByRole('dialog').getByRole('button', { name: t('given.remove'), exact: true }).click();
    await expect(next.place.getByText(t('state.needed'))).toBeVisible();
    expect(await papersOf(page, next.id)).toEqual([]);
  });
});

test('the review tells which paper is missing and leads there', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 422/, /ERR_FAILED/);
  const page = await openAs('citizen-97');
  const { id } = await fillDraft(page, PROCEDURE);
  await page.goto(`/vi/apply/${PROCEDURE}?draft=${id}&page=review`);
  await expect(page.getByText(startingWith('giay-to'))).toBeVisible();
  await page.getByLabel(apply('review.officeWard'), { exact: true }).selectOption(HOAN_KIEM);
  await page.getByLabel(apply('review.declare')).check();
  const send = page.getByRole('button', { name: apply('review.submit') });

  await test.step('also when it was taken away behind the page\'s back', async () => {
    let deaf = true;
    await page.route('**/api/v1/drafts/*/papers', (route) => (deaf ? route.abort() : route.continue()));
    const [paper] = await papersOf(page, id);
    await page.request.delete(`/api/v1/drafts/${id}/papers/${paper?.id}`);
    const refused = page.waitForResponse((response) => response.url().endsWith('/api/v1/applications') && response.status() === 422);
    await send.click();
    await refused;
    deaf = false;
    await expect(page.getByRole('main').getByRole('alert').getByRole('link', { name: t('need', { title: EVIDENCE }) }).first()).toBeVisible();
  });
  await page.getByRole('button', { name: new RegExp(`^${apply('review.change')}.*${t('review.title')}$`) }).click();
  const place = paperPlace(page, EVIDENCE);
  await page.getByRole('button', { name: apply('form.toReview') }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: t('need', { title: EVIDENCE }) })).toBeVisible();
  await photograph(page, EVIDENCE, [await paperPhoto('xet-nghiem.jpg')]);
  await expect(place).toContainText('xet-nghiem.jpg');
  await page.getByRole('button', { name: apply('form.toReview') }).click();
  await page.getByLabel(apply('review.officeWard'), { exact: true }).selectOption(HOAN_KIEM);
  await page.getByLabel(apply('review.declare')).check();
  await send.click();
  await expect(page.getByRole('heading', { level: 1, name: words('vi', 'applications')('submitted.title') })).toBeVisible();
});

test('whoever acts by a written authorisation gives it with the form', async ({ openAs }) => {
  const page = await openAs('citizen-98');
  const { id } = await fillDraft(page, PROCEDURE);
  await page.goto(`/vi/apply/${PROCEDURE}?draft=${id}&page=for-whom`);
  await expect(page.getByRole('heading', { level: 1, name: apply('forWhom.title') })).toBeVisible();
  await expectGood(page);
  await page.getByRole('radio', { name: startingWith(apply('forWhom.relation.authorised')) }).check();
  await page.getByRole('button', { name: apply('form.next'), exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert').getByRole('link')).toHaveCount(3);
  await expectGood(page);
  await page.getByLabel(apply('forWhom.fullName')).fill('Nguyễn Thị Bình');
  const born = page.getByRole('group', { name: apply('forWhom.birthDate') });
  for (const [part, value] of [['day', '12'], ['month', '3'], ['year', '1950']] as const) await born.getByLabel(words('vi', 'forms')(`date.${part}`), { exact: true }).fill(value);
  await page.getByLabel(startingWith(apply('forWhom.personalId'))).fill('001 150 000 123');
  await page.getByRole('button', { name: apply('form.next'), exact: true }).click();
  await expect(page).not.toHaveURL(/for-whom/);

  await page.goto(`/vi/apply/${PROCEDURE}?draft=${id}&page=papers`);
  await photograph(page, t('authorisation.title'), [await paperPhoto('uy-quyen.jpg')]);
  await page.getByRole('button', { name: apply('form.next'), exact: true }).click();
  await expect(page.getByText('Nguyễn Thị Bình')).toBeVisible();
  await page.getByLabel(apply('review.officeWard'), { exact: true }).selectOption(HOAN_KIEM);
  await page.getByLabel(apply('review.declare')).check();
  await page.getByRole('button', { name: apply('review.submit') }).click();
  await expect(page.getByRole('heading', { level: 1, name: words('vi', 'applications')('submitted.title') })).toBeVisible();
  const code = await page.locator('.text-code').innerText();
  expect(await (await page.request.get(`/api/v1/applications/${code}`)).json()).toMatchObject({ behalf: { kind: 'authorised', fullName: 'Nguyễn Thị Bình', birthDate: '1950-03-12', personalId: '001150000123' } });
});
