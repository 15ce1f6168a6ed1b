'use client';

import { useSearchParams } from 'next/navigation';
import { useCode } from '#components/shell/use-code.ts';

/**
 * `/vi/applications/<code>/pay?payment=<id>`: which dossier is paid for (null in the prerendered page), and which attempt
 * PayGov has sent the browser back from. What else PayGov says in the address is not looked at.
 */
export function usePayAddress(): { code: string | null; paymentId: string | null } {
  const code = useCode();
  return { code, paymentId: useSearchParams().get('payment') };
}
