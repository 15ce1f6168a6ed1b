'use client';

import { useFailureText } from '#components/api/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { CircleCheckIcon, SmartphoneIcon, TriangleAlertIcon, type IconComponent } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import type { KeeperState } from './draft-keeper.ts';

const CALM = 'text-quiet';
const WARN = 'text-amber';

/** Where the answers are kept right now. Read out only when it needs attention: "saved" after every answer is noise. */
export function SaveStatus({ state, onChoose }: { state: KeeperState; onChoose: () => void }) {
  const { t } = useTranslation('apply');
  const failureText = useFailureText();
  const [text, look, Icon] = ((): [string, string, IconComponent | null] => {
    switch (state.status) {
      case 'saved': return [t('save.saved', { time: formatTime(state.savedAt) }), CALM, CircleCheckIcon];
      case 'saving': return [t('save.saving'), CALM, null];
      case 'pending': return [t('save.pending'), CALM, null];
      case 'waiting': return state.onDevice ? [t('save.device'), WARN, SmartphoneIcon] : [t('save.nowhere'), WARN, TriangleAlertIcon];
      case 'signed-out': return [t('save.signedOut'), WARN, SmartphoneIcon];
      case 'conflict': return [t('save.waiting'), WARN, TriangleAlertIcon];
      case 'gone': return [t('form.goneText'), WARN, TriangleAlertIcon];
      case 'refused': return [t('save.refused', { reason: state.failure ? failureText(state.failure) : '' }), WARN, TriangleAlertIcon];
    }
  })();
  return (
    <div className="flex min-h-target flex-wrap items-center gap-x-3">
      <p className={`flex items-center gap-2 text-sm ${look}`}>
        {Icon && <Icon className="shrink-0" />}
        {text}
      </p>
      <p role="status" className="sr-only">{look === WARN ? text : ''}</p>
      {state.status === 'conflict' && <Button kind="quiet" onClick={onChoose}>{t('save.choose')}</Button>}
    </div>
  );
}
