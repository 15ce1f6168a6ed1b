/** Birth registration (1.001193), the form that most tests fill in. */
import { type Page, expect } from '@playwright/test';
import { addDays } from '#lib/calendar/working-time.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { Locale } from '#lib/platform/text.ts';
import birth from '#prisma/seed/procedures/civil-status/birth-registration.ts';
import { FormScreen } from './form-screen.ts';
import { words } from './words.ts';

export const BIRTH = birth.code;
export const birthName = birth.content.name;

/** The form on a page. */
export const birthForm = (page: Page, locale: Locale = 'vi'): FormScreen => new FormScreen(page, birth.form, locale);

/** Begins a new form from the page before it, for somebody who is signed in. */
export async function beginBirth(page: Page, locale: Locale = 'vi'): Promise<FormScreen> {
  const t = words(locale, 'apply');
  await page.goto(`/${locale}/apply/${BIRTH}`);
  await page.getByRole('button', { name: t('start.begin') }).or(page.getByRole('button', { name: t('start.beginNew') })).click();
  const form = birthForm(page, locale);
  await form.forOneself();
  await form.expectPage('requester');
  return form;
}

/** Fills in every page for a mother whose husband VNeID knows, from the first page to the review. */
export async function fillBirth(form: FormScreen, childName: string): Promise<void> {
  await form.expectPage('requester');
  await form.next();
  await form.expectPage('relation');
  await form.choose('relation', 'mother');
  await form.answer('fatherKnown', true);
  await form.next();
  await form.expectPage('child');
  await form.fill('childName', childName);
  await form.choose('childGender', 'female');
  await form.date('childDob', addDays(localDate(), -10));
  await form.control('childEthnicity').selectOption('01');
  await form.next();
  await form.expectPage('place-of-birth');
  await form.address('childBirthPlace', '00070', 'Bệnh viện Phụ sản Trung ương, 43 phố Tràng Thi');
  await form.address('childHometown', '00070', ''); // VNeID knows where she comes from, not where her husband does
  await form.next();
  await form.expectPage('mother');
  await form.next();
  await form.expectPage('father');
  await form.next();
  await form.expectPage('parents-marriage');
  await form.answer('parentsMarried', true);
  await form.next();
  await form.expectPage('copies');
  await form.next();
  await form.leavePapers(); // the hospital's notice is looked up
  await expect(form.page.getByRole('heading', { level: 1, name: words(form.locale, 'apply')('review.title') })).toBeVisible();
}
