'use client';

import { useState } from 'react';
import { Button, type ButtonKind } from '#components/ui/button.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import type { Action } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useShortcuts } from '../../use-shortcuts.ts';
import { SupplementDialog } from '../supplement/dialog.tsx';
import type { SupplementDraft } from '../supplement/use-draft.ts';
import { useSender } from '../use-sender.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { ActionDialog } from './dialog.tsx';
import { SendFailure } from './failure.tsx';
import { ACTION_FORMS, NO_WORDS, requestOf, type FormAction } from './forms.ts';

/** In this order: what the step is for first. The keys are the first letters of the Vietnamese or English words. */
const BUTTONS = [
  { action: 'accept', key: 'a' }, { action: 'begin', key: 'b' }, { action: 'forward', key: 'f' }, { action: 'approve', key: 'k' }, { action: 'resume', key: 'e' }, { action: 'return', key: 't' },
  { action: 'supplement', key: 's' }, { action: 'refuse', key: 'r' }, { action: 'send-back', key: 'w' }, { action: 'extend', key: 'h' }, { action: 'stop', key: 'd' },
] as const;
type ButtonAction = (typeof BUTTONS)[number]['action'];

const supplementOf = (actions: readonly Action[]): boolean => actions.includes('request-supplement') || actions.includes('request-supplement-again');
const isForm = (action: ButtonAction): action is FormAction => action in ACTION_FORMS;

/** What this official can do now (`dossier.actions`, which the server derives from the one table), in the order of the buttons. What is about money stands with the money. */
export function buttonsFor(actions: readonly Action[]): readonly (typeof BUTTONS)[number][] {
  return BUTTONS.filter(({ action }) => (action === 'supplement' ? supplementOf(actions) : actions.includes(action)));
}

/**
 * The buttons, and their dialogs.
 *
 * @param onSettled the dossier has changed, by this action or by a colleague's, and has to be read again
 */
export function ActionButtons({ dossier, official, draft, onSettled }: {
  dossier: Dossier;
  official: string;
  draft: SupplementDraft;
  onSettled: () => void;
}) {
  const { t } = useTranslation('dossier');
  // The dossier as it was when the dialog opened: who confirms later what a colleague has changed meanwhile is told so.
  const [asked, setAsked] = useState<{ action: ButtonAction; seen: Dossier } | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  const settled = (step: 'done' | 'overtaken') => {
    setAsked(null);
    if (step === 'done') setDoneAt(dossier.revision);
    onSettled();
  };
  const close = () => setAsked(null);
  const direct = useSender(settled);
  // Once something is done the buttons go, without waiting for the dossier to be read again.
  const buttons = doneAt === dossier.revision ? [] : buttonsFor(dossier.actions);

  const press = (action: ButtonAction) => {
    if (action !== 'begin') return setAsked({ action, seen: dossier });
    const { path, body } = requestOf(action, dossier, NO_WORDS);
    void direct.send(path, body);
    return undefined;
  };
  useShortcuts(Object.fromEntries(buttons.map(({ action, key }) => [key, () => press(action)])));
  const count = draft.items.length;
  return (
    <>
      {buttons.map(({ action, key }, index) => (
        <Button
          key={action} kind={kindOf(action, index)} aria-keyshortcuts={key} loading={action === 'begin' && direct.busy} onClick={() => press(action)}
        >
          {action === 'supplement' && count > 0 ? t('act.supplement.buttonCount', { count }) : t(`act.${action}.button`)}
        </Button>
      ))}
      <SendFailure state={direct.state} />
      {asked && isForm(asked.action) && <ActionDialog key={asked.action} action={asked.action} dossier={asked.seen} official={official} onClose={close} onSettled={settled} />}
      {asked?.action === 'approve' && <ApproveDialog dossier={asked.seen} onClose={close} onSettled={settled} />}
      {asked?.action === 'supplement' && <SupplementDialog dossier={asked.seen} draft={draft} onClose={close} onSettled={settled} />}
    </>
  );
}

/** One main button a page; those that go against the applicant or back are never it. */
function kindOf(action: ButtonAction, index: number): ButtonKind {
  return index === 0 && ['accept', 'begin', 'forward', 'approve', 'resume', 'return'].includes(action) ? 'primary' : 'secondary';
}
