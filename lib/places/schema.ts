import { z } from 'zod';

const Text = z.object({ vi: z.string(), en: z.string() });

/** What forms need to know of places and people's groups; the same for everybody, kept by browsers for a day. */
export const Reference = z.object({
  provinces: z.array(z.object({ code: z.string(), name: Text })),
  wards: z.array(z.object({ code: z.string(), provinceCode: z.string(), name: Text })),
  ethnicGroups: z.array(z.object({ code: z.string(), name: Text })),
});
export type Reference = z.output<typeof Reference>;

export const OfficeSummary = z.object({
  code: z.string(),
  wardCode: z.string(),
  name: Text,
  ward: z.object({ name: z.string(), nameEn: z.string(), kind: z.enum(['phuong', 'xa']), lat: z.number(), lng: z.number() }),
  /** minutes after local midnight; weekday 1 Monday … 7 Sunday */
  hours: z.array(z.object({ weekday: z.number().int(), opens: z.number().int(), closes: z.number().int() })),
  openNow: z.boolean(),
  /** when it opens or closes next */
  nextChange: z.iso.datetime().nullable(),
});
export type OfficeSummary = z.output<typeof OfficeSummary>;
