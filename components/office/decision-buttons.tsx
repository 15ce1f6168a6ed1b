'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { useRefusalDraft } from './refusal-draft.ts';
import { useDecision, type Decision, type DecisionState } from './use-decision.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Of a dialog that is not the one that was asked. */
const IDLE: DecisionState = { step: 'open' };

/**
 * The buttons for what this official can do now (`dossier.actions`, which the server derives from the one table), and
 * their dialogs.
 *
 * @param onSend a decision is on its way
 * @param onSettled the dossier has changed, by this decision or by a colleague's, and has to be read again
 */
export function DecisionButtons({ dossier, official, onSend, onSettled }: {
  dossier: Dossier;
  official: string;
  onSend: (action: Decision['action']) => void;
  onSettled: () => void;
}) {
  const { t } = useTranslation('office');
  const [open, setOpen] = useState<Decision['action'] | null>(null);
  const { draft, change, forget } = useRefusalDraft(dossier.code, official);
  const { state, decide, dismiss } = useDecision(dossier, (step) => {
    setOpen(null);
    if (step === 'done') forget();
    onSettled();
  });

  const ask = (action: Decision['action']) => {
    dismiss();
    setOpen(action);
  };
  // Once it is done the buttons go, without waiting for the dossier to be read again.
  const can = (action: Decision['action']) => state.step !== 'done' && dossier.actions.includes(action);
  useShortcuts({
    a: can('accept') ? () => ask('accept') : undefined,
    r: can('refuse') ? () => ask('refuse') : undefined,
  });

  const dialog = {
    dossier,
    onClose: () => setOpen(null),
    onDecide: (decision: Decision) => {
      onSend(decision.action);
      void decide(decision);
    },
  };
  return (
    <>
      {can('accept') && <Button aria-keyshortcuts="a" onClick={() => ask('accept')}>{t('decide.accept')}</Button>}
      {can('refuse') && <Button kind="secondary" aria-keyshortcuts="r" onClick={() => ask('refuse')}>{t('decide.refuse')}</Button>}
      <AcceptDialog {...dialog} open={open === 'accept'} state={open === 'accept' ? state : IDLE} />
      <RefuseDialog {...dialog} open={open === 'refuse'} state={open === 'refuse' ? state : IDLE} draft={draft} onChange={change} />
    </>
  );
}
