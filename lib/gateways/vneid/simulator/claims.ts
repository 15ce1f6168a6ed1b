import { createHash } from 'node:crypto';
import type { PersonFacts, Relative } from '#lib/identity/model.ts';
import type { Address } from '#lib/places/model.ts';
import type { VneidClaims } from '../gateway.ts';

/** Which claims each scope opens. */
export const CLAIMS_BY_SCOPE = {
  openid: ['sub', 'loa'],
  profile: ['name', 'birthdate', 'gender'],
  phone: ['phone_number'],
  email: ['email'],
  identity: ['personal_id', 'nationality', 'ethnicity', 'origin'],
  address: ['residence', 'permanent_residence'],
  family: ['household', 'father', 'mother', 'spouse'],
  priority: ['disability', 'meritorious'],
} as const satisfies Record<string, readonly (keyof VneidClaims)[]>;

/** The opaque, stable subject of a person: apps learn the identification number only by the scope `identity`. */
export function subjectOf(personalId: string): string {
  return createHash('sha256').update(`vneid-simulator:${personalId}`).digest('base64url').slice(0, 22);
}

/** Nobody has checked the data of a level 1 account, so it states only what its holder typed. */
export function claimsOf(facts: PersonFacts, level: 1 | 2): VneidClaims {
  const own: VneidClaims = {
    sub: subjectOf(facts.personalId),
    loa: level,
    name: facts.fullName,
    birthdate: facts.birthDate,
    gender: facts.sex,
    personal_id: facts.personalId,
    nationality: facts.nationality,
    phone_number: facts.phone,
    email: facts.email,
  };
  if (level === 1) return own;
  return {
    ...own,
    ethnicity: facts.ethnicity,
    origin: addressClaim(facts.origin),
    residence: addressClaim(facts.residence),
    permanent_residence: addressClaim(facts.permanentResidence),
    household: facts.household && {
      head_name: facts.household.headName,
      head_personal_id: facts.household.headPersonalId,
      relation: facts.household.relation,
    },
    father: relativeClaim(facts.father),
    mother: relativeClaim(facts.mother),
    spouse: relativeClaim(facts.spouse),
    disability: facts.disability && {
      level: facts.disability.level,
      certificate_no: facts.disability.certificateNo,
      issued_on: facts.disability.issuedOn,
    },
    meritorious: facts.meritorious && { certificate_no: facts.meritorious.certificateNo },
  };
}

function addressClaim(address: Address | undefined): VneidClaims['residence'] {
  return address && { province_code: address.provinceCode, ward_code: address.wardCode, ward_name: address.wardName, detail: address.detail };
}

function relativeClaim(relative: Relative | undefined): VneidClaims['father'] {
  return relative && {
    name: relative.fullName,
    personal_id: relative.personalId,
    birthdate: relative.birthDate,
    gender: relative.sex,
    ethnicity: relative.ethnicity,
    nationality: relative.nationality,
    residence: addressClaim(relative.residence),
  };
}
