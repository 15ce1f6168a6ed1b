'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useMe, type Me, type MeState } from '#components/session/me.tsx';
import { helping, subscribeHelping, type Helping } from './helping.ts';

/** The help that this tab gives; null in the prerendered page. */
export function useHelping(): Helping | null {
  return useSyncExternalStore(subscribeHelping, helping, () => null);
}

/** In whose name the forms are filled in: the person whom this tab helps, else whoever is signed in. */
export function useApplicant(): MeState {
  const session = useMe();
  const help = useHelping();
  return useMemo(() => (help && session.state === 'signed-in' ? { state: 'signed-in', me: helped(help) } : session), [help, session]);
}

/**
 * Somebody who is helped, as far as the helper may know: the name, and that the card or the consent stands for a level 2
 * sign-in. The number of the help stands in the place of the identity number: it tells people on one device apart.
 */
function helped({ id, personName }: Helping): Me {
  return { fullName: personName, level: 2, personalIdMasked: id, birthDate: '', residenceWardCode: null, official: null };
}
