'use client';

import { useEffect, useEffectEvent } from 'react';
import { useShortcutSetting } from '#components/office/use-shortcuts.ts';

/** What Space or Enter already means something to. */
const OWN_MEANING = 'a, button, input, select, summary, textarea, [contenteditable], [role="region"][tabindex]';

/**
 * Space and Enter go on to the next step, wherever the focus is, unless it is on something that they press themselves.
 * A key held down counts once, on the main button too, where the browser would press it again and again.
 */
export function useMainKey(goOn: () => void): void {
  const [on] = useShortcutSetting();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const taken = event.target instanceof Element && event.target.closest(OWN_MEANING);
    if (taken && !(event.repeat && taken.tagName === 'BUTTON')) return;
    event.preventDefault();
    if (!event.repeat && !taken) goOn();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
