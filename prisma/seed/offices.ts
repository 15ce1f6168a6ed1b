import type { Field } from '#lib/procedures/model.ts';

/** Fields under one ticket letter. */
export type GroupPlan = { readonly letter: string; readonly nameVi: string; readonly nameEn: string; readonly fields: readonly Field[] };

export const GROUPS: readonly GroupPlan[] = [
  { letter: 'A', nameVi: 'Hộ tịch', nameEn: 'Civil status', fields: ['civil-status'] },
  { letter: 'B', nameVi: 'Chứng thực', nameEn: 'Certification', fields: ['certification'] },
  { letter: 'C', nameVi: 'Cư trú và căn cước', nameEn: 'Residence and identity', fields: ['residence', 'identity'] },
  {
    letter: 'D', nameVi: 'Bảo trợ xã hội, người có công, bảo hiểm y tế', nameEn: 'Social protection, merit and health insurance',
    fields: ['social-protection', 'poverty-reduction', 'meritorious-persons', 'health-insurance'],
  },
  { letter: 'E', nameVi: 'Đất đai và xây dựng', nameEn: 'Land and construction', fields: ['land', 'construction'] },
  { letter: 'F', nameVi: 'Hộ kinh doanh', nameEn: 'Household business', fields: ['household-business'] },
  { letter: 'G', nameVi: 'Phi địa giới và việc khác', nameEn: 'Other wards’ residents and other matters', fields: [] },
];

/** Which groups each counter serves, in the order of the counters. */
export const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  phuong: ['AG', 'AB', 'BG', 'C', 'DEF'],
  xa: ['ABG', 'C', 'DEF'],
};

/**
 * How a group takes people. Busy ones are booked by the hour; in communes, and for matters that few come with, the next
 * number is enough. Service times in minutes are targets until an office has measured its own.
 */
export function queueing(wardKind: string, letter: string): { mode: string; slotCapacity: number; serviceMinutes: number } {
  const busy = wardKind === 'phuong' ? 'ABC' : 'A';
  return {
    mode: busy.includes(letter) ? 'slots' : 'numbers',
    slotCapacity: wardKind === 'phuong' ? 12 : 8,
    serviceMinutes: letter === 'B' ? 6 : letter === 'E' ? 20 : 12,
  };
}

const MORNING = { opens: 8 * 60, closes: 12 * 60 };
const AFTERNOON = { opens: 13 * 60, closes: 17 * 60 };
const WEEKDAYS = [1, 2, 3, 4, 5];
const SATURDAY = 6;

/** Monday to Friday all day; every third office, in ward order, on Saturday mornings too. */
export function openingHours(index: number): { weekday: number; opens: number; closes: number }[] {
  return [
    ...WEEKDAYS.flatMap((weekday) => [{ weekday, ...MORNING }, { weekday, ...AFTERNOON }]),
    ...(index % 3 === 0 ? [{ weekday: SATURDAY, ...MORNING }] : []),
  ];
}

/** Names and unit code (`H26.004`) of the office of a ward; `index` counts from 0 in ward order. */
export function officeNames(index: number, ward: { readonly kind: string; readonly name: string }): { code: string; nameVi: string; nameEn: string } {
  const isWard = ward.kind === 'phuong';
  return {
    code: `H26.${String(index + 1).padStart(3, '0')}`,
    nameVi: `Điểm phục vụ hành chính công ${isWard ? 'phường' : 'xã'} ${ward.name}`,
    nameEn: `${ward.name} ${isWard ? 'Ward' : 'Commune'} Public Service Point`,
  };
}
