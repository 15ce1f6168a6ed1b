'use client';

import { ShortcutHelp } from '#components/office/shortcut-help.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { KEYS, SIDE_STEPS } from './actions.ts';

/** The keys of the desk. */
export function DeskHelp() {
  const { t } = useTranslation('desk');
  return (
    <ShortcutHelp
      lines={[
        { keys: [t('key.space'), 'Enter'], text: t('key.main') },
        ...SIDE_STEPS.map((step) => ({ keys: [KEYS[step]], text: t(`action.${step}`) })),
        { keys: [KEYS.undo], text: t('key.undo') },
        { keys: [KEYS.prioritise], text: t('key.prioritise') },
        { keys: [KEYS.issue], text: t('key.issue') },
        { keys: [KEYS.close], text: t('action.close') },
        { keys: ['j', 'k'], text: t('key.move') },
        { keys: ['/'], text: t('key.search') },
      ]}
    />
  );
}
