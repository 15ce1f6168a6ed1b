'use client';

import { useState } from 'react';

/**
 * Something being written, kept in the tab until it is sent: a dialog closed by mistake, a reload, a session that ends
 * and a network that fails lose nothing. The key names who writes about what in which form: for another form of what is
 * kept take another key.
 */
export function useKept<T extends object>(key: string, empty: T): { readonly value: T; readonly change: (part: Partial<T>) => void; readonly forget: () => void } {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read<T>(key) }));
  return {
    value,
    change: (part) => setValue((before) => write(key, { ...before, ...part })),
    forget: () => {
      setValue(empty);
      sessionStorage.removeItem(key);
    },
  };
}

function read<T>(key: string): Partial<T> | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<T> | null;
}

function write<T>(key: string, value: T): T {
  sessionStorage.setItem(key, JSON.stringify(value));
  return value;
}
