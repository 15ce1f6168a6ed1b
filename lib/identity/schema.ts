import { z } from 'zod';
import { ROLES } from './model.ts';

const Text = z.object({ vi: z.string(), en: z.string() });

export const Me = z.object({
  fullName: z.string(),
  /** VNeID account level of this sign-in */
  level: z.union([z.literal(1), z.literal(2)]),
  personalIdMasked: z.string(),
  birthDate: z.iso.date(),
  /** the ward whose office is offered first */
  residenceWardCode: z.string().nullable(),
  official: z
    .object({
      title: Text,
      roles: z.array(z.enum(ROLES)),
      offices: z.array(z.object({ id: z.uuid(), code: z.string(), name: Text })),
    })
    .nullable(),
});
export type Me = z.output<typeof Me>;

export const Device = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
});
export type Device = z.output<typeof Device>;

export const StaffMember = z.object({
  id: z.uuid(),
  fullName: z.string(),
  title: Text,
  active: z.boolean(),
  roles: z.array(z.enum(ROLES)),
});
export type StaffMember = z.output<typeof StaffMember>;
