'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { chosenOffice, OfficeChoice } from '#components/office/office-choice.tsx';
import { HANDLERS } from '#components/office/places.ts';
import { useOfficial } from '#components/office/use-official.ts';
import { useQuery } from '#components/office/use-query.ts';
import { UsersIcon } from '#components/ui/icons.ts';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Role } from '#lib/identity/model.ts';
import { Announcements } from './announcements.tsx';
import { DeskFloor } from './desk-floor.tsx';
import { DeskTrouble } from './desk-trouble.tsx';
import { OpenCounter } from './open-counter.tsx';
import { useDesk } from './use-desk.ts';

const ROLES: readonly Role[] = HANDLERS;

/** The counter desk of an office, for those who receive people there. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('office');
  const query = useQuery();
  const official = useOfficial();
  if (!official) return null;
  const office = chosenOffice(official, query);
  if (!office || !official.roles.some((role) => ROLES.includes(role))) {
    return (
      <div className="grid grid-cols-1 gap-5">
        <h1 className="text-2xl">{t('title')}</h1>
        <EmptyState icon={UsersIcon} title={words('access.elsewhereTitle')}>{words('access.elsewhereText')}</EmptyState>
      </div>
    );
  }
  return (
    // a key, so that nothing of one office's desk is left when another is shown
    <OfficeDesk key={office.code} office={office.code}>
      <OfficeChoice official={official} office={office} query={query} />
    </OfficeDesk>
  );
}

function OfficeDesk({ office, children }: { office: string; children: ReactNode }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const link = useDesk(office);
  const { shown } = link;
  const heading = useRef<HTMLHeadingElement>(null);
  const { done } = link;
  useEffect(() => {
    // the desk is gone, and with it what had the focus
    if (done?.command.name === 'close') heading.current?.focus();
  }, [done]);
  const title = <h1 ref={heading} tabIndex={-1} className="text-2xl">{t('title')}</h1>;
  if (!shown) {
    return (
      <div className="grid grid-cols-1 gap-5">
        {title}
        {children}
        {link.failure ? <FailureState failure={link.failure} onRetry={link.refresh} /> : <Skeleton lines={5} label={common('state.loading')} />}
      </div>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <Announcements link={link} desk={shown.desk} />
      {shown.desk.session
        ? <DeskFloor link={link} shown={shown} session={shown.desk.session}>{children}</DeskFloor>
        : (
          <>
            {title}
            {children}
            <DeskTrouble link={link} readAt={shown.desk.at} />
            <OpenCounter link={link} desk={shown.desk} />
          </>
        )}
    </div>
  );
}
