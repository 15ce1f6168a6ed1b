'use client';

import { Button } from '#components/ui/button.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { KEYS, type KeyedAction } from './actions.ts';
import { KeyCap } from './key-cap.tsx';

/** Which counter this is and what it takes, and what concerns no number in particular. */
export function DeskHead({ desk, session, onAct, onGroups }: {
  desk: Desk;
  session: NonNullable<Desk['session']>;
  onAct: (action: KeyedAction) => void;
  onGroups: () => void;
}) {
  const { t, locale } = useTranslation('desk');
  const names = desk.groups.filter(({ letter }) => session.groups.includes(letter)).map(({ letter, name }) => t('group', { letter, name: localText(name, locale) }));
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <h1 className="text-2xl whitespace-nowrap">{t('counter', { number: session.counter })}</h1>
      <div className="flex min-w-0 grow basis-60 items-center gap-1 text-sm text-quiet">
        <p className="truncate" title={names.join(', ')}>{names.length > 1 ? t('head.groups', { letters: session.groups.join(', ') }) : names.join(', ')}</p>
        <Button kind="quiet" compact onClick={onGroups}>{t('head.change')}</Button>
        <p className="whitespace-nowrap">{t('head.done', { count: desk.done })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button kind="secondary" compact icon={PlusIcon} aria-keyshortcuts={KEYS.issue} onClick={() => onAct('issue')}>
          {t('action.issue')}<KeyCap>{KEYS.issue}</KeyCap>
        </Button>
        <Button kind="secondary" compact aria-keyshortcuts={KEYS.close} onClick={() => onAct('close')}>
          {t('action.close')}<KeyCap>{KEYS.close}</KeyCap>
        </Button>
      </div>
    </div>
  );
}
