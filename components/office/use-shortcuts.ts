'use client';

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What a key does; `undefined` for a key that does nothing now. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

const SETTING = 'office.shortcuts';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/**
 * Whether single keys do things. They must be able to be turned off, or speech input sets them off by accident
 * (WCAG 2.1.4); the choice stays on this computer.
 */
export function useShortcutSetting(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(SETTING) !== 'off', () => true);
  const set = (next: boolean) => {
    localStorage.setItem(SETTING, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return [on, set];
}

/** Boxes to tick take no letters. */
const TICKED = /^(checkbox|radio)$/;

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && TICKED.test(target.type)) return false;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/**
 * Single keys for this page. They sleep while something is typed, while a dialog is open and when the official has
 * turned them off; with Ctrl, Alt or ⌘ a key stays the browser's.
 *
 * @param shortcuts by `KeyboardEvent.key`, letters in lower case: `{ j: goDown, '/': search }`
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [on] = useShortcutSetting();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const action = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
