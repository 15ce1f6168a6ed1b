/** An application for somebody else: a child, whose parent sends it. */
import { addDays } from '#lib/calendar/working-time.ts';
import { localDate } from '#lib/platform/clock.ts';
import { fillDraft } from './by-api.ts';
import { CUA_NAM, PLAIN } from './dossier-by-api.ts';
import { DossierDesk } from './dossier-screen.ts';
import { startingWith } from './form-screen.ts';
import { DESK, expect, PHONE, test } from './support.ts';
import { words } from './words.ts';

const apply = words('vi', 'apply');
const CHILD = 'Nguyễn Bảo An';

test('a parent applies for a child, and everybody sees for whom', async ({ openAs, allowErrors }) => {
  allowErrors(/status of 4(09|22)/);
  const phone = await openAs('citizen-145', { viewport: PHONE });
  const { id } = await fillDraft(phone, PLAIN);
  await phone.goto(`/vi/apply/${PLAIN}?draft=${id}&page=for-whom`);
  const next = phone.getByRole('button', { name: apply('form.next'), exact: true });
  const born = phone.getByRole('group', { name: apply('forWhom.birthDate') });
  const bornOn = async (date: string): Promise<void> => {
    for (const [index, part] of (['year', 'month', 'day'] as const).entries()) await born.getByLabel(words('vi', 'forms')(`date.${part}`), { exact: true }).fill(date.split('-')[index] ?? '');
  };
  await phone.getByRole('radio', { name: startingWith(apply('forWhom.relation.child')) }).check();
  await phone.getByLabel(startingWith(apply('forWhom.fullName'))).fill(CHILD);

  await test.step('somebody of age speaks for themselves', async () => {
    await bornOn(addDays(localDate(), -20 * 366));
    await next.click();
    await expect(phone.getByText(words('vi', 'errors')('draft.behalf-not-a-child'))).toBeVisible();
  });

  await bornOn(addDays(localDate(), -4 * 366));
  await next.click();
  await expect(phone.getByRole('heading', { level: 1, name: apply('forWhom.title') })).toBeHidden();
  await phone.goto(`/vi/apply/${PLAIN}?draft=${id}&page=review`);
  await expect(phone.getByText(CHILD)).toBeVisible();
  await phone.getByLabel(apply('review.officeWard'), { exact: true }).selectOption(CUA_NAM);
  await phone.getByLabel(apply('review.declare')).check();
  await phone.getByRole('button', { name: apply('review.submit') }).click();
  const code = await phone.locator('.text-code').innerText();
  await expect(phone.getByText(words('vi', 'holder')('behalf'))).toBeVisible();
  await expect(phone.getByText(CHILD)).toBeVisible();

  const desk = await openAs('cua-nam-receiver', { viewport: DESK });
  await new DossierDesk(desk, code).open();
  const head = desk.getByRole('main').locator('header');
  await expect(head.getByText(words('vi', 'dossier')('facts.behalf'))).toBeVisible();
  await expect(head).toContainText(CHILD);
  await expect(head).toContainText(words('vi', 'dossier')('facts.behalfKind.child'));
});
