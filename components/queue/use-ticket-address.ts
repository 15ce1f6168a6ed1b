'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

export type TicketAddress = { readonly id: string | null; readonly token: string | undefined };

const keyOf = (id: string | null): string => `queue.token.${id ?? 'paper'}`;

/**
 * Which number the page shows: `?id=` for who is signed in, `#token` from a paper's QR. The token leaves the address at
 * once, so that it is in no history and no link that is passed on; the tab keeps it for reloads. null until it is read.
 */
export function useTicketAddress(): TicketAddress | null {
  const id = useSearchParams().get('id');
  const [address, setAddress] = useState<TicketAddress | null>(null);
  useEffect(() => {
    const fragment = window.location.hash.slice(1);
    if (fragment) {
      sessionStorage.setItem(keyOf(id), fragment);
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
    }
    setAddress({ id, token: fragment || sessionStorage.getItem(keyOf(id)) || undefined });
  }, [id]);
  return address?.id === id ? address : null;
}
