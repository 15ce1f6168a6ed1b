import type { StartCounterHelp } from '#lib/applications/help-schema.ts';
import { isPersonalId, normalisePersonalId } from '#lib/identity/personal-id.ts';
import { isDate } from '#lib/procedures/form-logic.ts';
import { readCitizenCard } from '#lib/queue/citizen-card.ts';

/** The card of the person at the counter, as it is typed or read. `birthDate` as `joinDate` makes it. */
export type CardForm = { readonly personalId: string; readonly fullName: string; readonly birthDate: string; readonly sex: '' | 'male' | 'female'; readonly phone: string };
export type CardField = keyof CardForm;
/** What is wrong with a field, by its key in the namespace `forms` under `issues`. */
export type CardIssues = Partial<Record<CardField, 'required' | 'not-a-personal-id' | 'not-a-name' | 'not-a-date' | 'date-in-future' | 'not-a-phone'>>;

export const EMPTY_CARD: CardForm = { personalId: '', fullName: '', birthDate: '', sex: '', phone: '' };

/** What is wrong, before the server is asked. @param today ISO date */
export function cardIssues({ personalId, fullName, birthDate, sex, phone }: CardForm, today: string): CardIssues {
  const id = normalisePersonalId(personalId);
  const idIssue = id === '' ? 'required' : isPersonalId(id, today) ? undefined : 'not-a-personal-id';
  const nameIssue = fullName.trim() === '' ? 'required' : fullName.trim().length < 2 ? 'not-a-name' : undefined;
  const dateIssue = birthDate === '' ? 'required' : !isDate(birthDate) ? 'not-a-date' : birthDate > today ? 'date-in-future' : undefined;
  const phoneIssue = phone.trim() === '' || /^0\d{9}$/.test(normalisePersonalId(phone)) ? undefined : 'not-a-phone';
  return {
    ...(idIssue && { personalId: idIssue }), ...(nameIssue && { fullName: nameIssue }), ...(dateIssue && { birthDate: dateIssue }),
    ...(sex === '' && { sex: 'required' as const }), ...(phoneIssue && { phone: phoneIssue }),
  };
}

/** What the server is told; only when nothing is wrong. */
export function cardOf({ personalId, fullName, birthDate, sex, phone }: CardForm, office: string): StartCounterHelp {
  if (sex === '') throw new Error('a card without a sex was not checked');
  const number = normalisePersonalId(phone);
  return { office, personalId: normalisePersonalId(personalId), fullName: fullName.trim(), birthDate, sex, ...(number && { phone: number }) };
}

/**
 * The QR of a citizen card, read by the camera or by a scanner that types what it reads.
 * @returns null when it is no citizen card
 */
export function readCard(text: string, today: string): Omit<CardForm, 'phone'> | null {
  const card = readCitizenCard(text.trim(), today);
  if (!card) return null;
  const [, , fullName = '', , sex = ''] = text.trim().split('|');
  return { ...card, fullName: fullName.trim(), sex: sex.trim() === 'Nữ' ? 'female' : sex.trim() === 'Nam' ? 'male' : '' };
}
