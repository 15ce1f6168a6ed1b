/**
 * The personal identification number (số định danh cá nhân), twelve digits `PPP C YY RRRRRR`: province of birth
 * registration, century and sex, year of birth, sequence. There is no check digit. Source: Decree 137/2015/NĐ-CP
 * (structure kept by later law). Province codes are those of the 63 former provinces; all stay valid.
 */
const PROVINCES = new Set(
  ('001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096').split(' '),
);

/** Digits only, as people type them with spaces or dots. */
export function normalisePersonalId(text: string): string {
  return text.replace(/[\s.-]/g, '');
}

/** What the number itself says of its holder, or null when it cannot be a personal identification number. */
export function readPersonalId(text: string): { province: string; sex: 'male' | 'female'; birthYear: number } | null {
  const match = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(text);
  if (!match) return null;
  const [, province = '', centuryAndSex = '', year = ''] = match;
  if (!PROVINCES.has(province)) return null;
  const digit = Number(centuryAndSex);
  return { province, sex: digit % 2 === 0 ? 'male' : 'female', birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(year) };
}

/** May this be somebody's number, on `today` (ISO date)? */
export function isPersonalId(text: string, today: string): boolean {
  const read = readPersonalId(text);
  return read !== null && read.birthYear <= Number(today.slice(0, 4));
}

/** "0011 9••• •••3": enough to recognise one's own number, not enough to use it. */
export function maskPersonalId(text: string): string {
  return `${text.slice(0, 3)}••••••${text.slice(-3)}`;
}
