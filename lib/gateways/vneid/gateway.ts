/**
 * VNeID, the state's electronic identity account, by OpenID Connect (authorisation code, PKCE, nonce). The app sees one
 * thing of it: the claims of a verified ID token, and the facts that they state about a person.
 */
import { z } from 'zod';
import type { PersonFacts, Relative } from '#lib/identity/model.ts';
import type { Address } from '#lib/places/model.ts';

/** Asked for at every sign-in; the person agrees to all of them or to none. */
export const VNEID_SCOPES = ['openid', 'profile', 'phone', 'email', 'identity', 'address', 'family', 'priority'] as const;

const AddressClaim = z.object({
  province_code: z.string().regex(/^\d{2}$/),
  ward_code: z.string().optional(),
  ward_name: z.string().optional(),
  detail: z.string().optional(),
});
type AddressClaim = z.infer<typeof AddressClaim>;

const personalId = z.string().regex(/^\d{12}$/);
const gender = z.enum(['male', 'female']);
const country = z.string().regex(/^[A-Z]{2}$/);

const RelativeClaim = z.object({
  name: z.string().min(1),
  personal_id: personalId.optional(),
  birthdate: z.iso.date().optional(),
  gender: gender.optional(),
  ethnicity: z.string().optional(),
  nationality: country.optional(),
  residence: AddressClaim.optional(),
});
type RelativeClaim = z.infer<typeof RelativeClaim>;

/** The claims of an ID token (and of userinfo) that the app reads. A level 1 account has the first eight only. */
export const VneidClaims = z.object({
  sub: z.string().min(1),
  /** level of assurance of the account: 1 = registered in the app, 2 = checked in person by the police */
  loa: z.union([z.literal(1), z.literal(2)]),
  name: z.string().min(1),
  birthdate: z.iso.date(),
  gender,
  personal_id: personalId,
  nationality: country,
  phone_number: z.string().optional(),
  email: z.email().optional(),
  ethnicity: z.string().regex(/^\d{2}$/).optional(),
  origin: AddressClaim.optional(),
  residence: AddressClaim.optional(),
  permanent_residence: AddressClaim.optional(),
  household: z.object({
    head_name: z.string(),
    head_personal_id: personalId,
    relation: z.enum(['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other-relative', 'not-related']),
  }).optional(),
  father: RelativeClaim.optional(),
  mother: RelativeClaim.optional(),
  spouse: RelativeClaim.optional(),
  disability: z.object({
    level: z.enum(['extremely-severe', 'severe', 'mild']),
    certificate_no: z.string(),
    issued_on: z.iso.date(),
  }).optional(),
  meritorious: z.object({ certificate_no: z.string() }).optional(),
});
export type VneidClaims = z.infer<typeof VneidClaims>;

/** The same claims in the words of the domain. */
export function factsFromClaims(claims: VneidClaims): PersonFacts {
  return {
    personalId: claims.personal_id,
    fullName: claims.name,
    birthDate: claims.birthdate,
    sex: claims.gender,
    nationality: claims.nationality,
    ethnicity: claims.ethnicity,
    phone: claims.phone_number,
    email: claims.email,
    residence: address(claims.residence),
    permanentResidence: address(claims.permanent_residence),
    origin: address(claims.origin),
    household: claims.household && {
      headName: claims.household.head_name,
      headPersonalId: claims.household.head_personal_id,
      relation: claims.household.relation,
    },
    father: relative(claims.father),
    mother: relative(claims.mother),
    spouse: relative(claims.spouse),
    disability: claims.disability && {
      level: claims.disability.level,
      certificateNo: claims.disability.certificate_no,
      issuedOn: claims.disability.issued_on,
    },
    meritorious: claims.meritorious && { certificateNo: claims.meritorious.certificate_no },
  };
}

function address(claim: AddressClaim | undefined): Address | undefined {
  return claim && { provinceCode: claim.province_code, wardCode: claim.ward_code, wardName: claim.ward_name, detail: claim.detail };
}

function relative(claim: RelativeClaim | undefined): Relative | undefined {
  return claim && {
    fullName: claim.name,
    personalId: claim.personal_id,
    birthDate: claim.birthdate,
    sex: claim.gender,
    ethnicity: claim.ethnicity,
    nationality: claim.nationality,
    residence: address(claim.residence),
  };
}
