'use client';

import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useShortcuts } from '#components/office/use-shortcuts.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { isPossible, KEYS, mainAction, nextInLine, type KeyedAction } from './actions.ts';
import { callCommand, stepCommand, undoCommand } from './commands.ts';
import { CounterPanel, MAIN_ID } from './counter-panel.tsx';
import { DeskDialogs, type OpenDialog } from './desk-dialogs.tsx';
import { DeskHead } from './desk-head.tsx';
import { DeskHelp } from './desk-help.tsx';
import { DeskTrouble } from './desk-trouble.tsx';
import { LinePanel, moveInLine, SEARCH_ID, ticketInFocus } from './line-panel.tsx';
import { serverTime } from './use-server-time.ts';
import { useMainKey } from './use-main-key.ts';
import type { DeskLink, ShownDesk } from './use-desk.ts';

/** After a change the main button means something else: a press so soon after was meant for the old meaning. */
const STEADY_MS = 500;

/** The focus goes where the next action is. */
const focusMain = () => document.getElementById(MAIN_ID)?.focus({ preventScroll: true });

/** An open counter: the number at it, what can be done, and the line. Every action has its key. */
export function DeskFloor({ link, shown, session, children }: {
  link: DeskLink;
  shown: ShownDesk;
  session: NonNullable<Desk['session']>;
  children: ReactNode;
}) {
  const { desk, time } = shown;
  const { trouble, done } = link;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const changed = useRef(0);
  // before the next key is heard, which may be the second of a double press
  useLayoutEffect(() => {
    if (!done) return;
    changed.current = performance.now();
    // the form that opened the counter is gone, and the focus with it
    if (done.command.name === 'open' && document.activeElement === document.body) focusMain();
  }, [done]);

  const goOn = () => {
    if (trouble?.unsent) return link.retry();
    const action = mainAction(desk);
    if (!action || performance.now() - changed.current < STEADY_MS) return;
    // Nobody to call, as far as this screen knows: look again.
    if (action === 'call' && !nextInLine(desk, serverTime(time))) return link.refresh();
    void link.send(desk.current && action !== 'call' ? stepCommand(action, desk.current) : callCommand(desk.office.code));
  };
  const act = (action: KeyedAction) => {
    if (!isPossible(action, desk, serverTime(time))) return;
    switch (action) {
      case 'undo': if (desk.undo) void link.send(undoCommand(desk.undo)); break;
      case 'issue': case 'close': setDialog({ kind: action }); break;
      case 'transfer': if (desk.current) setDialog({ kind: 'transfer', ticket: desk.current }); break;
      case 'prioritise': setDialog({ kind: 'prioritise', ticketId: ticketInFocus() ?? desk.current?.id ?? null }); break;
      default: if (desk.current) void link.send(stepCommand(action, desk.current));
    }
    // The button that was pressed may be gone with what it did.
    focusMain();
  };
  const closeDialog = () => {
    setDialog(null);
    focusMain();
  };

  useMainKey(goOn);
  useShortcuts({
    ...Object.fromEntries((Object.keys(KEYS) as KeyedAction[]).map((action) => [KEYS[action], () => act(action)])),
    j: () => moveInLine(1),
    k: () => moveInLine(-1),
    '/': () => document.getElementById(SEARCH_ID)?.focus(),
  });

  return (
    <>
      <div className="grid grid-cols-1 gap-4 print:hidden">
        <DeskHead desk={desk} session={session} onAct={act} onGroups={() => setDialog({ kind: 'groups' })} />
        {children}
        <DeskTrouble link={link} readAt={desk.at} />
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_25rem]">
          <div className="grid grid-cols-1 gap-3">
            <CounterPanel link={link} shown={shown} onMain={goOn} onAct={act} />
            <DeskHelp />
          </div>
          <LinePanel link={link} shown={shown} onDialog={setDialog} />
        </div>
      </div>
      {dialog && <DeskDialogs dialog={dialog} link={link} desk={desk} session={session} onClose={closeDialog} />}
    </>
  );
}
