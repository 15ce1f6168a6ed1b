'use client';

import { useMe, type Me } from '#components/session/me.tsx';

export type Official = NonNullable<Me['official']> & { readonly fullName: string };

/** The official who is signed in; null for everybody else and while nobody knows. `<OfficeGate>` explains why. */
export function useOfficial(): Official | null {
  const session = useMe();
  if (session.state !== 'signed-in' || !session.me.official) return null;
  return { ...session.me.official, fullName: session.me.fullName };
}
