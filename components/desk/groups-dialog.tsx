'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Desk } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { openCommand } from './commands.ts';
import type { DeskLink } from './use-desk.ts';

/** Which groups the open counter takes from now on. */
export function GroupsDialog({ desk, session, link, onClose }: { desk: Desk; session: NonNullable<Desk['session']>; link: DeskLink; onClose: () => void }) {
  const { t, locale } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const form = useId();
  const [groups, setGroups] = useState<readonly string[]>(session.groups);
  const [attempted, setAttempted] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (groups.length === 0) return;
    void link.send(openCommand(desk.office.code, session.counter, groups));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('head.changeTitle', { number: session.counter })}
      actions={<><Button type="submit" form={form}>{t('head.save')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <form id={form} onSubmit={save}>
        <CheckboxGroup
          id="desk-serves" label={t('open.groups')} help={t('open.groupsHelp')} value={groups} onChange={setGroups}
          error={attempted && groups.length === 0 ? t('open.groupsMissing') : undefined}
          choices={desk.groups.map(({ letter, name, waiting }) => ({ value: letter, label: t('open.groupWaiting', { letter, name: localText(name, locale), count: waiting }) }))}
        />
      </form>
    </Dialog>
  );
}
