'use client';

import type { ReactNode } from 'react';
import { chosenOffice, OfficeChoice } from '#components/office/office-choice.tsx';
import { useOfficial, type Official } from '#components/office/use-official.ts';
import { useQuery, type Query } from '#components/office/use-query.ts';
import { UsersIcon } from '#components/ui/icons.ts';
import { EmptyState } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';

export type Office = Official['offices'][number];

/**
 * The frame of the ward administrator's pages about the queue: title, the office, and the page for it; others are told
 * that it is not among their tasks. The server guards the data itself.
 *
 * @param guard asks before the address changes to another office (unsaved edits)
 */
export function ForAdministrators({ page, guard = (go) => go(), children }: {
  page: 'settings' | 'devices' | 'report';
  guard?: (go: () => void) => void;
  children: (office: Office, query: Query) => ReactNode;
}) {
  const { t, locale } = useTranslation('queue-admin');
  const { t: words } = useTranslation('office');
  const official = useOfficial();
  const query = useQuery();
  if (!official) return null;
  const office = official.roles.includes('ward-administrator') ? chosenOffice(official, query) : undefined;
  const guarded: Query = { ...query, set: (changes, how) => guard(() => query.set(changes, how)) };
  return (
    <div className="grid max-w-page grid-cols-1 gap-5">
      <div>
        <h1 className="text-2xl">{t(`${page}.title`)}</h1>
        {office && <p className="mt-1 text-quiet">{t(`${page}.lead`, { office: localText(office.name, locale) })}</p>}
      </div>
      {office
        ? <><OfficeChoice official={official} office={office} query={guarded} />{children(office, query)}</>
        : <EmptyState icon={UsersIcon} title={words('access.elsewhereTitle')}>{words('access.elsewhereText')}</EmptyState>}
    </div>
  );
}
