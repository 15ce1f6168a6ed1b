import type { Reference } from '#lib/places/schema.ts';
import type { FormContext } from './form-schema.ts';

/** What a form's rules need to know, from the reference data. `today`: local ISO date */
export function formContext(reference: Reference, today: string): FormContext {
  return {
    today,
    provinceCodes: new Set(reference.provinces.map((province) => province.code)),
    wards: new Map(reference.wards.map((ward) => [ward.code, ward.provinceCode])),
  };
}
