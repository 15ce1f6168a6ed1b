/** Opening hours of one weekday's stretch; minutes after local midnight. weekday: 1 Monday … 7 Sunday. */
export type Hours = { readonly weekday: number; readonly opens: number; readonly closes: number };

/** Days that break the week: holidays, and Saturdays made working days by a swap. ISO dates. */
export type SpecialDays = { readonly holidays: ReadonlySet<string>; readonly extraWorkingDays: ReadonlySet<string> };
