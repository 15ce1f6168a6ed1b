'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Announcer } from '#components/display/call/announcer.ts';
import { newCalls, type Call, type Heard } from '#components/display/call/new-calls.ts';
import { playTones, say, unlockSound } from '#components/display/call/speaker.ts';
import { chime, counterBeeps } from '#components/display/call/tones.ts';
import { callSentence } from '#components/display/call/vietnamese-numbers.ts';
import type { Board } from '#lib/queue/schema.ts';

export type Sound = { readonly on: boolean; readonly toggle: () => void };

const MEMORY = 'mot-cua.display.sound';
const FRESH_MS = 12_000;

/** The key of one call: called again, it is another one. */
export function callKey(call: Pick<Call, 'id' | 'calls'>): string {
  return `${call.id}/${call.calls}`;
}

/** Calls out while it is turned on: the chime, then the sentence; where no Vietnamese voice is there, the counter in beeps. */
class Caller {
  #on = false;
  readonly #announcer: Announcer<Call>;

  constructor(frame: string) {
    this.#announcer = new Announcer(async (call) => {
      if (!this.#on) return;
      await playTones(chime());
      if (!(await say(callSentence(frame, call), 'vi'))) await playTones(counterBeeps(call.counter));
    });
  }

  /** @returns whether it can be heard now: browsers let a page sound only after a touch */
  async turn(on: boolean): Promise<boolean> {
    this.#on = on && (await unlockSound());
    return this.#on;
  }

  callOut(calls: readonly Call[]): void {
    this.#announcer.announce(calls);
  }
}

/**
 * Calls out what is new on the board: `fresh` holds the calls that flash now.
 *
 * @param frame the sentence of a call, from locales
 */
export function useCalls(board: Board | null, frame: string): { fresh: ReadonlySet<string>; sound: Sound } {
  const [on, setOn] = useState(false);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const heard = useRef<Heard | null>(null);
  const [caller] = useState(() => new Caller(frame));

  const toggle = useCallback(async () => {
    const heardNow = await caller.turn(!on);
    setOn(heardNow);
    remember(heardNow);
    // tells who turned it on that it works
    if (heardNow) await playTones(chime());
  }, [caller, on]);

  useEffect(() => {
    // After a reload at night nobody touches the screen. Where the browser allows it, sound comes back by itself.
    const restore = async (): Promise<void> => {
      if (remembered()) setOn(await caller.turn(true));
    };
    void restore();
  }, [caller]);

  useEffect(() => {
    if (!board) return;
    const news = newCalls(heard.current, board.calls);
    heard.current = news.heard;
    if (news.calls.length === 0) return;
    setFresh(new Set(news.calls.map(callKey)));
    caller.callOut(news.calls);
  }, [board, caller]);

  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);

  return { fresh, sound: { on, toggle: () => void toggle() } };
}

function remembered(): boolean {
  try {
    return localStorage.getItem(MEMORY) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(MEMORY, on ? 'on' : 'off');
  } catch {
    // asked again after the next start
  }
}
