'use client';

import type { ReactNode } from 'react';
import { UsersIcon } from '#components/ui/icons.ts';
import { EmptyState } from '#components/ui/states.tsx';
import type { Role } from '#lib/identity/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useOfficial, type Official } from './use-official.ts';

/** Shows a page to the officials whose task it is, and tells the others. The server guards the data itself. */
export function ForRoles({ page, roles, children }: {
  page: 'inbox' | 'dossier' | 'opinions' | 'load' | 'help' | 'staff' | 'steps' | 'figures' | 'catalogue';
  roles: readonly Role[];
  children: (official: Official) => ReactNode;
}) {
  const { t } = useTranslation('office');
  const official = useOfficial();
  if (!official) return null;
  if (!official.roles.some((role) => roles.includes(role))) {
    return (
      <div className="grid grid-cols-1 gap-5">
        <h1 className="text-2xl">{t(`${page}.title`)}</h1>
        <EmptyState icon={UsersIcon} title={t('access.elsewhereTitle')}>{t('access.elsewhereText')}</EmptyState>
      </div>
    );
  }
  return children(official);
}
