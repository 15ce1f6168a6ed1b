/**
 * An address after the two-level reform of 2025: detail – ward or commune – province. There is no district.
 * `wardCode` where the ward is in the catalogue (Hanoi), else `wardName` as typed. Province "00" = abroad, and then
 * `wardName` holds the place and country.
 */
export type Address = {
  readonly provinceCode: string;
  readonly wardCode?: string | undefined;
  readonly wardName?: string | undefined;
  readonly detail?: string | undefined;
};
