/** Money of a dossier: what is owed and why, and the attempts to pay it. All sums are whole đồng. */

/** none = nothing to pay; waived = an exemption took it all away; refund-due = money came for which nothing was owed */
export const FEE_STATES = ['none', 'due', 'paid', 'waived', 'refund-due', 'refunded'] as const;
export type FeeState = (typeof FEE_STATES)[number];

/** What is charged. `fee` by the unit of the fee; pages as certified copies are priced; the last two by an official. */
export const CHARGES = ['fee', 'first-pages', 'next-pages', 'late', 'appraisal', 'other'] as const;
/**
 * What takes away from it, and so who bears it: the city's budget, the central rule that makes online filing cheaper,
 * the cap per copy, an exemption of the person. Zero because the city pays is not zero because free: reports tell them apart.
 */
export const RELIEFS = ['over-cap', 'city-pays', 'central-rule', 'exemption'] as const;
export type Charge = (typeof CHARGES)[number];
export type Relief = (typeof RELIEFS)[number];

/** Families of persons with merit, poor households, persons with disabilities (civil-status fees). */
export const EXEMPTIONS = ['meritorious', 'poor-household', 'disability'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

export const FEE_UNITS = ['dossier', 'copy', 'page', 'case'] as const;
export type FeeUnit = (typeof FEE_UNITS)[number];

/** One line of how a fee was made up: `quantity` × `unitVnd` = `amountVnd`; reliefs are negative. */
export type FeeLine = {
  readonly kind: Charge | Relief;
  readonly unit: FeeUnit;
  readonly quantity: number;
  readonly unitVnd: number;
  readonly amountVnd: number;
  /** of an exemption */
  readonly ground?: Exemption | undefined;
};

/** A fee as it stands in the dossier's row. */
export type Quote = { readonly feeVnd: number; readonly feeState: FeeState; readonly feeLines: readonly FeeLine[] };

/** The number of a receipt as it is printed: seven digits. */
export const receiptNumber = (number: number): string => String(number).padStart(7, '0');

export const PAYMENT_METHODS = ['paygov', 'vietqr', 'cash'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
/** What a person can begin by themselves. */
export const ONLINE_METHODS = ['paygov', 'vietqr'] as const;
export type OnlineMethod = (typeof ONLINE_METHODS)[number];
