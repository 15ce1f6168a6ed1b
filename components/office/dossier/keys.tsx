'use client';

import type { Action } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { ShortcutHelp } from '../shortcut-help.tsx';
import { buttonsFor } from './actions/buttons.tsx';

/** The keys of the page: those of the actions that are possible now, and of the papers. */
export function DossierKeys({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  return (
    <ShortcutHelp
      lines={[
        ...buttonsFor(actions).map(({ action, key }) => ({ keys: [key], text: t(`act.${action}.button`) })),
        { keys: ['g'], text: t('keys.good') },
        { keys: ['x'], text: t('keys.defect') },
        { keys: ['[', ']'], text: t('keys.papers') },
        { keys: [',', '.'], text: t('keys.pages') },
        { keys: ['-', '+'], text: t('keys.zoom') },
        { keys: ['0'], text: t('keys.fit') },
        { keys: ['o'], text: t('keys.rotate') },
        { keys: ['m'], text: t('keys.note') },
        { keys: ['n'], text: office('keys.next') },
        { keys: ['i'], text: office('keys.inbox') },
      ]}
    />
  );
}
