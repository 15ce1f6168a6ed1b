'use client';

import { useState } from 'react';
import { RadioGroup } from '#components/ui/choices.tsx';
import { MoneyInput } from '#components/ui/money-input.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { MoneyDialog, type MoneyDialogProps } from './money-dialog.tsx';

const CHARGES = ['none', 'appraisal', 'other'] as const;
type Charge = (typeof CHARGES)[number];

/** Asks the applicant to pay before the dossier goes on: the fee that is owed, and perhaps a charge besides. */
export function RequirePaymentDialog({ fee, sender, onClose }: MoneyDialogProps) {
  const { t, locale } = useTranslation('payments');
  const [charge, setCharge] = useState<Charge>('none');
  const [amountVnd, setAmount] = useState<number | undefined>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const amountError = charge !== 'none' && !amountVnd ? t('office.amountMissing') : undefined;
  const noteError = note.trim() ? undefined : t('office.noteMissing');
  const send = () => {
    setTried(true);
    if (amountError || noteError) document.getElementById(amountError ? 'require-amount' : 'require-note')?.focus();
    else void sender.send(`/office/applications/${fee.code}/require-payment`, { revision: fee.revision, note, ...(charge !== 'none' && { charge: { kind: charge, amountVnd } }) });
  };
  return (
    <MoneyDialog title={t('office.requireTitle')} text={t('office.requireText')} confirm={t('office.send')} sender={sender} onClose={onClose} onSubmit={send}>
      <RadioGroup
        id="require-charge" label={t('office.charge')} value={charge}
        choices={CHARGES.map((value) => ({ value, label: t(`office.charges.${value}`) }))}
        onChange={(value) => setCharge(CHARGES.find((each) => each === value) ?? 'none')}
      />
      {charge !== 'none' && (
        <MoneyInput id="require-amount" label={t('office.amount')} value={amountVnd} onChange={setAmount} locale={locale} unit={t('office.dong')} error={tried ? amountError : undefined} />
      )}
      <TextArea
        id="require-note" label={t('office.note')} error={tried ? noteError : undefined}
        value={note} onChange={(event) => setNote(event.target.value)}
      />
    </MoneyDialog>
  );
}
