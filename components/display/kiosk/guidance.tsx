'use client';

import { createContext, use, useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { hush, say, voiceFor } from '#components/display/call/speaker.ts';
import { useLocale } from '#lib/platform/i18n/client.tsx';

/** Whether each screen is read aloud. */
const ReadAloud = createContext(false);

/** Reads the screens inside aloud while `on`. */
export function Guidance({ on, children }: { on: boolean; children: ReactNode }) {
  return <ReadAloud value={on}>{children}</ReadAloud>;
}

function subscribeToVoices(listener: () => void): () => void {
  if (typeof speechSynthesis === 'undefined') return () => {};
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** Whether the device can read the present language aloud; voices come some time after the page. */
export function useCanRead(): boolean {
  const locale = useLocale();
  return useSyncExternalStore(subscribeToVoices, () => voiceFor(locale) !== null, () => false);
}

/** One screen of the kiosk: its heading takes the focus, and is read aloud with what stands below it when that is wanted. */
export function KioskScreen({ title, lead, spoken, children }: { title: string; lead?: string | undefined; spoken?: string; children: ReactNode }) {
  const on = use(ReadAloud);
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const text = spoken ?? [title, lead].filter(Boolean).join('. ');
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!on) return;
    void say(text, locale);
    return hush;
  }, [on, text, locale]);
  return (
    <div className="flex min-h-0 grow flex-col gap-6 landscape:gap-4">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl landscape:text-[2rem]">{title}</h1>
        {lead && <p className="mt-2 text-lg text-quiet">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
