/**
 * Who has priority, on what ground and on what evidence. A class gives a head start, a time set per office; it never
 * puts anybody absolutely first (see lib/queue/order.ts).
 */

/** From the strongest head start to the weakest, as the city sets them. */
export const PRIORITY_CLASSES = [
  /** illness, a death in the family: given by an official, with the reason logged (house rule) */
  'urgent',
  /** extremely severe or severe disability: Law on Persons with Disabilities 51/2010/QH12 */
  'severe-disability',
  /** 75 and over: Hanoi's practice since 10/2025 */
  'age-75',
  /** Ordinance 02/2020/UBTVQH14 on preferential treatment of meritorious persons */
  'meritorious',
  /** pregnancy, or a child under 36 months by the hand (house rule) */
  'pregnant-or-small-child',
  /** 60 and over: Law on the Elderly 39/2009/QH12 */
  'age-60',
  /** mild disability: Law on Persons with Disabilities 51/2010/QH12 */
  'mild-disability',
  /** local decision; QĐ 29/2026/QĐ-TTg asks that services be usable for ethnic minorities */
  'ethnic-minority',
] as const;
export type PriorityClass = (typeof PRIORITY_CLASSES)[number];

/** verified = by VNeID's data; shown = an official saw a paper or the person; declared = said at the kiosk or in the app */
export const EVIDENCE = ['verified', 'shown', 'declared'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export type Priority = { readonly class: PriorityClass; readonly evidence: Evidence };

/** Minutes of head start by class. */
export type HeadStarts = Readonly<Record<PriorityClass, number>>;

/** What an office begins with. */
export const DEFAULT_HEAD_STARTS: HeadStarts = {
  urgent: 60,
  'severe-disability': 45,
  'age-75': 40,
  meritorious: 30,
  'pregnant-or-small-child': 30,
  'age-60': 20,
  'mild-disability': 15,
  'ethnic-minority': 15,
};

/** The limits that the city sets to each office's head starts, in minutes. What the law grants cannot be set to nothing. */
export const HEAD_START_LIMITS: Readonly<Record<PriorityClass, { readonly min: number; readonly max: number }>> = {
  urgent: { min: 15, max: 90 },
  'severe-disability': { min: 15, max: 90 },
  'age-75': { min: 15, max: 60 },
  meritorious: { min: 10, max: 60 },
  'pregnant-or-small-child': { min: 10, max: 60 },
  'age-60': { min: 5, max: 45 },
  'mild-disability': { min: 5, max: 45 },
  'ethnic-minority': { min: 0, max: 45 },
};

/** Classes that a person may claim without VNeID's word, at the kiosk or in the app; seen at the counter. */
export const DECLARABLE: readonly PriorityClass[] = ['severe-disability', 'age-75', 'meritorious', 'pregnant-or-small-child', 'age-60', 'mild-disability', 'ethnic-minority'];
