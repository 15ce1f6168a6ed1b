import { isPersonalId } from '#lib/identity/personal-id.ts';

/**
 * The QR of a citizen card: number|old number|name|birth date ddmmyyyy|sex|address|issue date. Only the number and the
 * birth date are read; the rest is dropped here.
 * @returns null when it is no citizen card
 */
export function readCitizenCard(text: string, today: string): { personalId: string; birthDate: string } | null {
  const parts = text.split('|');
  const [personalId = '', , , born = ''] = parts;
  const date = /^(\d{2})(\d{2})(\d{4})$/.exec(born);
  if (parts.length < 6 || !isPersonalId(personalId, today) || !date) return null;
  const birthDate = `${date[3]}-${date[2]}-${date[1]}`;
  return Number.isNaN(Date.parse(birthDate)) || birthDate > today ? null : { personalId, birthDate };
}
