'use client';

import { useState } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { DateInput } from '#components/ui/date-input.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Load } from '#lib/applications/inbox-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { isDate } from '#lib/procedures/form-logic.ts';
import { useAway } from './use-away.ts';

/** Until which day a colleague is away, and how many dossiers go to others with the confirmation. */
export function AwayDialog({ office, member, today, onClose, onSet }: {
  office: string;
  member: Load[number];
  /** ISO date */
  today: string;
  onClose: () => void;
  /** done; with the sentence that says so */
  onSet: (sentence: string) => void;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { t: forms } = useTranslation('forms');
  const { name, open } = member;
  const [until, setUntil] = useState(member.awayUntil && member.awayUntil >= today ? member.awayUntil : today);
  const [tried, setTried] = useState(false);
  const away = useAway(office, member.id, (_, passed) => {
    const date = formatDate(until);
    onSet(passed > 0 ? t('load.awayMoved', { name, date, count: passed }) : t('load.awayMovedNone', { name, date }));
  });
  const error = !isDate(until) ? t('load.awayDayNeeded') : until < today ? forms('issues.date-in-past') : undefined;
  const confirm = () => {
    setTried(true);
    if (!error) away.run(until);
  };
  return (
    <Dialog
      open onClose={onClose} title={t('load.awayTitle', { name })}
      actions={
        <>
          <Button loading={away.busy} onClick={confirm}>{t('load.awayConfirm')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p>{open > 0 ? t('load.awayText', { name, count: open }) : t('load.awayTextNone', { name })}</p>
        <DateInput
          id="away-until" label={t('load.awayDay')} value={until} onChange={setUntil} error={tried ? error : undefined}
          partLabels={{ day: forms('date.day'), month: forms('date.month'), year: forms('date.year') }}
        />
        <ActionFailed title={t('load.failed')} failure={away.failure} />
      </div>
    </Dialog>
  );
}
