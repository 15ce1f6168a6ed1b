'use client';

import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time in milliseconds, a new one every minute: for "3 hours ago" and "overdue" on pages that stay open all day. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
