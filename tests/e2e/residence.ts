/** Permanent residence registration (1.004222): an online fee, a paper to photograph, seven working days, an electronic result. */
import type { Page } from '@playwright/test';
import type { Locale } from '#lib/platform/text.ts';
import residence from '#prisma/seed/procedures/residence/permanent-residence.ts';
import { FormScreen } from './form-screen.ts';

export const RESIDENCE = residence.code;
export const RESIDENCE_FEE_VND = residence.content.fee.onlineVnd;
/** The paper that has to be sent. */
export const DWELLING_PROOF = residence.content.documents.find(({ online }) => online === 'scan')?.name ?? { vi: '', en: '' };

/** The form on a page. */
export const residenceForm = (page: Page, locale: Locale = 'vi'): FormScreen => new FormScreen(page, residence.form, locale);

/** Answers every page for somebody who moves alone into a home of their own; ends at the papers. */
export async function fillResidence(form: FormScreen, request: string): Promise<void> {
  await form.expectPage('person');
  await form.next();
  await form.expectPage('new-home');
  await form.address('newAddress', '00070', 'Số 5 phố Hàng Bồ');
  await form.choose('dwellingCase', 'own');
  await form.answer('coOwned', false);
  await form.next();
  await form.expectPage('household');
  await form.choose('headRelation', 'head');
  await form.next();
  await form.expectPage('members');
  await form.choose('whoChanges', 'self');
  await form.next();
  await form.expectPage('request');
  await form.fill('requestContent', request);
  await form.next();
}
