'use client';

import { useState } from 'react';
import { RadioGroup } from '#components/ui/choices.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { MoneyDialog, type MoneyDialogProps } from './money-dialog.tsx';

const NONE = 'none';

/** An exemption applies, or does not, and on what grounds. */
export function ExemptionDialog({ fee, sender, onClose }: MoneyDialogProps) {
  const { t } = useTranslation('payments');
  const present = fee.lines.find(({ kind }) => kind === 'exemption')?.ground ?? NONE;
  const [chosen, setChosen] = useState<string>(present);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const groundError = chosen === present ? t('office.groundMissing') : undefined;
  const reasonError = reason.trim() ? undefined : t('office.reasonMissing');
  const send = () => {
    setTried(true);
    if (!groundError && !reasonError) void sender.send(`/office/applications/${fee.code}/exemption`, { ground: chosen === NONE ? null : chosen, reason });
    else document.getElementById(groundError ? 'exemption-ground' : 'exemption-reason')?.focus();
  };
  return (
    <MoneyDialog title={t('office.exemptTitle')} confirm={t('office.save')} sender={sender} onClose={onClose} onSubmit={send}>
      <RadioGroup
        id="exemption-ground" label={t('office.ground')} error={tried ? groundError : undefined} value={chosen} onChange={setChosen}
        choices={[...fee.exemptions.map((ground) => ({ value: ground, label: t(`ground.${ground}`) })), { value: NONE, label: t('office.noGround') }]}
      />
      <TextArea
        id="exemption-reason" label={t('office.reason')} help={t('office.reasonHelp')} error={tried ? reasonError : undefined}
        value={reason} onChange={(event) => setReason(event.target.value)}
      />
    </MoneyDialog>
  );
}
