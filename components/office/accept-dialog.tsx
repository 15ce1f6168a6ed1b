'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DecisionFailure } from './decision-failure.tsx';
import type { Decision, DecisionState } from './use-decision.ts';

/** Asks once more before the legal clock starts. */
export function AcceptDialog({ dossier, open, state, onClose, onDecide }: {
  dossier: Dossier;
  open: boolean;
  state: DecisionState;
  onClose: () => void;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const busy = state.step === 'sending' || state.step === 'done';
  return (
    <Dialog
      open={open} onClose={onClose} title={t('decide.acceptTitle', { code: dossier.code })}
      actions={
        <>
          <Button loading={busy} onClick={() => onDecide({ action: 'accept' })}>{t(busy ? 'decide.accepting' : 'decide.accept')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <p>{t('decide.acceptText', { name: dossier.applicantName })}</p>
      {state.step === 'open' && state.failure && <div className="mt-4"><DecisionFailure failure={state.failure} /></div>}
    </Dialog>
  );
}
