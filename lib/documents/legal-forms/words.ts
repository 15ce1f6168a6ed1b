/**
 * The words of papers whose language the law fixes. They are Vietnamese in every language of the interface, and so stand
 * beside the two languages, in locales/vi-only.
 */
import sentences from '#locales/vi-only/legal-forms.json' with { type: 'json' };
import { localDate, localMinutes } from '#lib/platform/clock.ts';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { translate, type Values } from '#lib/platform/i18n/translate.ts';

type Paths<T, Prefix extends string = ''> = { [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`> }[keyof T & string];

export type PaperKey = Paths<typeof sentences>;

/** A sentence of the papers, filled in. */
export function say(key: PaperKey, values?: Values): string {
  return translate('vi', sentences, key, values);
}

/** "8 giờ 05 phút, ngày 23/11/2026", as administrative papers write a moment. */
export function momentInWords(at: Date): string {
  const minutes = localMinutes(at);
  return say('moment', { hour: Math.floor(minutes / 60), minute: String(minutes % 60).padStart(2, '0'), date: formatDate(at) });
}

/**
 * "Hoàn Kiếm, ngày 03 tháng 02 năm 2026": days below 10 and the months January and February carry a zero (Decree
 * 30/2020/NĐ-CP, Annex I, II.4).
 */
export function placeAndDate(place: string, at: Date): string {
  const [year = '', month = '', day = ''] = localDate(at).split('-');
  return say('placeAndDate', { place, day, month: Number(month) < 3 ? month : Number(month), year });
}
