import type { Address } from '#lib/places/model.ts';

export type Sex = 'male' | 'female';
export type DisabilityLevel = 'extremely-severe' | 'severe' | 'mild';
export type RelationToHead =
  | 'head' | 'spouse' | 'child' | 'parent' | 'grandparent' | 'grandchild' | 'sibling' | 'other-relative' | 'not-related';

export type Relative = {
  readonly fullName: string;
  readonly personalId?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly ethnicity?: string | undefined;
  readonly nationality?: string | undefined;
  readonly residence?: Address | undefined;
};

/** What VNeID says of a person (data of the national population database that the person agreed to share). */
export type PersonFacts = {
  /** 12 digits */
  readonly personalId: string;
  readonly fullName: string;
  /** ISO 8601 calendar date */
  readonly birthDate: string;
  readonly sex: Sex;
  /** ISO 3166-1 alpha-2 */
  readonly nationality: string;
  /** code of the 54 ethnic groups */
  readonly ethnicity?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly residence?: Address | undefined;
  readonly permanentResidence?: Address | undefined;
  readonly origin?: Address | undefined;
  readonly household?: { readonly headName: string; readonly headPersonalId: string; readonly relation: RelationToHead } | undefined;
  readonly father?: Relative | undefined;
  readonly mother?: Relative | undefined;
  readonly spouse?: Relative | undefined;
  readonly disability?: { readonly level: DisabilityLevel; readonly certificateNo: string; readonly issuedOn: string } | undefined;
  /** holds a certificate of a person with merit to the revolution (người có công với cách mạng) */
  readonly meritorious?: { readonly certificateNo: string } | undefined;
};

/**
 * receiver = cán bộ tiếp nhận, specialist = cán bộ thụ lý, approver = lãnh đạo phê duyệt. The last two are of the whole
 * city and have no office; procedure-administrator = who keeps the catalogue of procedures.
 */
export const ROLES = ['receiver', 'specialist', 'approver', 'ward-administrator', 'city-viewer', 'procedure-administrator'] as const;
export type Role = (typeof ROLES)[number];

export type OfficeRoles = { readonly officeId: string; readonly roles: readonly Role[] };

/** Who makes a call. Built once per request from the session; policies read nothing else. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'device'; readonly deviceId: string; readonly officeId: string; readonly device: 'kiosk' | 'board' | 'desk' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly sessionId: string;
      /** VNeID account level of this sign-in */
      readonly level: 1 | 2;
      readonly official?: {
        readonly id: string;
        readonly offices: readonly OfficeRoles[];
        /** roles without an office */
        readonly cityRoles: readonly Role[];
      } | undefined;
      /** an official acts in this person's name, with their consent; `official` above is then left out */
      readonly helping?: Helping | undefined;
    };

/** Under which consent an official acts for somebody. counter: the person stands there, seen and identified. */
export type Helping = { readonly helpId: string; readonly officialId: string; readonly officeId: string; readonly kind: 'digital-team' | 'counter' };

/** A kiosk, board or desk computer of an office, let in by its administrator. */
export type DeviceActor = Extract<Actor, { kind: 'device' }>;

export type PersonActor = Extract<Actor, { kind: 'person' }>;
