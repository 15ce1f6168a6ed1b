'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, isPassing, type ApiFailure } from '#components/api/problem.ts';
import { useEvents } from '#components/api/use-events.ts';
import { refreshMe } from '#components/session/me.tsx';
import type { Desk } from '#lib/queue/schema.ts';
import { isMoot, type DeskCommand } from './commands.ts';
import type { HeardTime } from './use-server-time.ts';

export type ShownDesk = { readonly desk: Desk; readonly time: HeardTime };
/**
 * A command that did not get through: `unsent`, nobody knows whether it was carried out, and it may be sent again; else
 * refused, and the desk is read again. `again`: it had been sent before.
 */
export type Trouble = { readonly command: DeskCommand; readonly failure: ApiFailure; readonly unsent: boolean; readonly again: boolean };
/** The last command that was carried out; `checked`: the server did it (or it was overtaken) without an answer reaching us. */
export type Done = { readonly command: DeskCommand; readonly desk: Desk; readonly checked: boolean };

/** Events come in bursts; one reading answers all of a burst. */
const GATHER_MS = 150;
/** Waits grow and booked hours begin without an event. */
const EVERY_MS = 30_000;

/** The failure behind `error`; when the session has ended, everybody on the page learns it. */
function heed(error: unknown): ApiFailure {
  const failure = asFailure(error);
  if (failure instanceof ApiProblem && failure.status === 401) void refreshMe();
  return failure;
}

/**
 * An official's desk at an office, as the server has it, and the way to change it. One command at a time; one that did
 * not get through stays until it is sent again or given up, so that nothing is lost and nothing is done twice.
 */
export function useDesk(office: string) {
  const [shown, setShown] = useState<ShownDesk | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [sending, setSending] = useState<DeskCommand | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [round, setRound] = useState(0);
  // Refs, because two presses are handled before React renders again.
  const busy = useRef(false);
  const reading = useRef(false);
  const changes = useRef(0);
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (desk: Desk) => setShown({ desk, time: { at: desk.at, heard: performance.now() } });
  const settle = (command: DeskCommand, desk: Desk, checked: boolean) => {
    show(desk);
    setTrouble(null);
    setDone({ command, desk, checked });
  };
  const heard = useEffectEvent((desk: Desk) => {
    setFailure(null);
    if (trouble && (trouble.unsent || trouble.again) && isMoot(trouble.command, desk)) settle(trouble.command, desk, true);
    else show(desk);
  });

  useEffect(() => {
    const gone = new AbortController();
    const before = changes.current;
    reading.current = true;
    api<Desk>('GET', `/desk?${new URLSearchParams({ office })}`, undefined, { signal: gone.signal })
      .then((desk) => {
        if (gone.signal.aborted) return;
        // A command was answered while this was under way: what it says is newer.
        if (changes.current === before) heard(desk);
        else setRound((count) => count + 1);
      })
      .catch((error: unknown) => { if (!gone.signal.aborted) setFailure(heed(error)); })
      .finally(() => { if (!gone.signal.aborted) reading.current = false; });
    return () => gone.abort();
  }, [office, round]);

  const refresh = () => setRound((count) => count + 1);
  const refreshSoon = () => {
    gathering.current ??= setTimeout(() => {
      gathering.current = undefined;
      // A new reading would break off the one under way; in a busy hour none would ever end.
      if (reading.current || busy.current) refreshSoon();
      else refresh();
    }, GATHER_MS);
  };
  useEvents((change) => { if (change.topic === 'line') refreshSoon(); }, refreshSoon);
  const onTime = useEffectEvent(refreshSoon);
  useEffect(() => {
    const timer = setInterval(onTime, EVERY_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(gathering.current);
      gathering.current = undefined;
    };
  }, []);

  const send = async (command: DeskCommand) => {
    const again = trouble?.unsent === true && trouble.command === command;
    if (busy.current || (trouble?.unsent && !again)) return;
    busy.current = true;
    setSending(command);
    if (!again) setTrouble(null);
    try {
      const desk = await api<Desk>('POST', command.path, command.body, command.key ? { idempotencyKey: command.key } : {});
      changes.current += 1;
      settle(command, desk, false);
    } catch (error) {
      const reason = heed(error);
      changes.current += 1;
      const unsent = isPassing(reason);
      // Sent twice and refused: the first one may have been carried out. The reading that follows tells.
      setTrouble({ command, failure: reason, unsent, again });
      if (!unsent) refresh();
    } finally {
      busy.current = false;
      setSending(null);
    }
  };

  return {
    shown, failure, sending, trouble, done, refresh, send,
    /** sends what did not get through once more, as it was */
    retry: () => { if (trouble?.unsent) void send(trouble.command); },
    /** gives up what did not get through, or has read why it was refused */
    dismiss: () => { setTrouble(null); refresh(); },
  };
}

export type DeskLink = ReturnType<typeof useDesk>;
