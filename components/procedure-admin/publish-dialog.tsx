'use client';

import { useId, useState } from 'react';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { SaveFailure } from '#components/queue-admin/save-failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Editing } from './use-edit.ts';

const MIDNIGHT = 'T00:00:00+07:00';

/** From when the new version shall hold. */
export function PublishDialog({ editing, onClose, onDone }: { editing: Editing; onClose: () => void; onDone: (published: { version: number; inForceFrom: string }) => void }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [when, setWhen] = useState<'now' | 'day'>('now');
  const [day, setDay] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const publish = async () => {
    if (when === 'day' && !day) return setMissing(true);
    setBusy(true);
    setFailure(null);
    try {
      onDone(await editing.publish(when === 'now' ? null : day + MIDNIGHT));
    } catch (error) {
      setFailure(asFailure(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open onClose={onClose} title={t('publish.title')}
      actions={<><Button loading={busy} onClick={() => void publish()}>{t('edit.publish')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <div className="grid gap-4">
        <p>{t('publish.text')}</p>
        <RadioGroup
          id={`${id}-when`} label={t('publish.from')} value={when} onChange={(value) => setWhen(value === 'day' ? 'day' : 'now')}
          choices={[{ value: 'now', label: t('publish.now'), help: t('publish.nowHelp') }, { value: 'day', label: t('publish.day'), help: t('publish.dayHelp') }]}
        />
        {when === 'day' && (
          <TextInput
            id={`${id}-day`} type="date" label={t('publish.date')} min={localDate()} value={day} error={missing ? t('publish.dateMissing') : undefined}
            onChange={({ target }) => { setDay(target.value); setMissing(false); }}
          />
        )}
        {failure && <SaveFailure failure={failure} />}
      </div>
    </Dialog>
  );
}
