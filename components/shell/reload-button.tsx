'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

/** Loads the page again. */
export function ReloadButton({ children }: { children: ReactNode }) {
  return <Button onClick={() => window.location.reload()}>{children}</Button>;
}
