'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import type { Load } from '#lib/applications/inbox-schema.ts';
import type { Role } from '#lib/identity/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { localDay } from './local-day.ts';
import { useNow } from './use-now.ts';

/** Back to where everybody takes from; no official has this id. */
const PILE = 'pile';

/** Who shall have the dossiers: the colleagues with what they have on hand, the least busy first. */
export function GiveDialog({ office, count, onClose, onGive }: {
  office: string;
  count: number;
  onClose: () => void;
  /** null: back to where everybody takes from */
  onGive: (to: { id: string; name: string } | null) => void;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<Load>(`/office/${encodeURIComponent(office)}/load`);
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState(false);
  const today = localDay(new Date(useNow()).toISOString());
  const isAway = ({ awayUntil }: Load[number]) => awayUntil !== null && awayUntil >= today;
  const colleagues = (data ?? []).toSorted((a, b) => Number(isAway(a)) - Number(isAway(b)) || a.open - b.open);

  const give = () => {
    setTried(true);
    const to = colleagues.find(({ id }) => id === chosen);
    if (to) onGive({ id: to.id, name: to.name });
    else if (chosen === PILE) onGive(null);
  };
  return (
    <Dialog
      open onClose={onClose} title={t('inbox.giveTitle', { count })}
      actions={
        <>
          {data && <Button onClick={give}>{t('inbox.giveSend')}</Button>}
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      {data ? (
        <RadioGroup
          id="give-to" label={t('inbox.giveTo')} value={chosen} onChange={setChosen} error={tried && !chosen ? t('inbox.giveNeeded') : undefined}
          choices={[
            ...colleagues.map((colleague) => ({
              value: colleague.id, label: colleague.name,
              help: (
                <>
                  <span className="block">{colleague.roles.map((role) => t(`role.${role as Role}`)).join(', ')}</span>
                  <span className="block">{isAway(colleague) ? t('inbox.giveAway', { date: formatDate(colleague.awayUntil ?? '') }) : t('inbox.giveLoad', { open: colleague.open, overdue: colleague.overdue })}</span>
                </>
              ),
            })),
            { value: PILE, label: t('inbox.givePile'), help: t('inbox.givePileText') },
          ]}
        />
      ) : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={3} label={common('state.loading')} />}
    </Dialog>
  );
}
