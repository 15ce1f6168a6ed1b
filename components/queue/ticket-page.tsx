'use client';

import type { ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { ApiProblem } from '#components/api/problem.ts';
import { useNow } from '#components/office/use-now.ts';
import { useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { useOnline } from '#components/shell/offline-banner.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { IdCardIcon, TicketIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { CallScreen } from './call-screen.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketSheet } from './ticket-sheet.tsx';
import { useTicket, type LiveTicket } from './use-ticket.ts';
import { useTicketAddress, type TicketAddress } from './use-ticket-address.ts';

/** One number, live: for its holder, or for who scanned the paper. */
export function TicketPage() {
  const common = useTranslation('common').t;
  const address = useTicketAddress();
  if (!address) return <Skeleton lines={5} label={common('state.loading')} />;
  return <LiveTicketPage key={address.id ?? 'paper'} address={address} />;
}

function LiveTicketPage({ address }: { address: TicketAddress }) {
  const common = useTranslation('common').t;
  const live = useTicket(address);
  const { ticket, failure } = live;
  const gone = failure instanceof ApiProblem && failure.status === 404;
  if (gone || (!address.id && !address.token)) return <Untitled><NotYours /></Untitled>;
  if (!ticket) return <Untitled>{failure ? <FailureState failure={failure} onRetry={live.refresh} retrying={live.loading} /> : <Skeleton lines={5} label={common('state.loading')} />}</Untitled>;
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <Freshness live={live} at={ticket.at} />
      <TicketSheet ticket={ticket} token={address.token} />
      <TicketActions ticket={ticket} token={address.token} onChange={live.replace} onStale={live.refresh} />
      <CallScreen ticket={ticket} />
    </div>
  );
}

/** The page's heading for as long as there is no number to be it. */
function Untitled({ children }: { children: ReactNode }) {
  const { t } = useTranslation('queue');
  return (
    <>
      <h1 className="sr-only">{t('ticket.title')}</h1>
      {children}
    </>
  );
}

/** How old the state on the screen is, as soon as it may be out of date. */
function Freshness({ live: { failure, readAt }, at }: { live: LiveTicket; at: string }) {
  const { t } = useTranslation('queue');
  const online = useOnline();
  const minutes = Math.max(0, Math.floor((useNow() - readAt) / 60_000));
  const age = minutes < 1 ? t('ticket.ageNow') : minutes < 60 ? t('ticket.ageMinutes', { count: minutes }) : t('ticket.ageHours', { count: Math.floor(minutes / 60) });
  return (
    <div role="status">
      {(failure || !online) && <Notice kind="warning" title={t('ticket.offline')}>{t('ticket.offlineText', { time: formatTime(at), age })}</Notice>}
    </div>
  );
}

/** The API does not say whether a number exists to those who may not see it; nor does the page. */
function NotYours() {
  const { t, locale } = useTranslation('queue');
  const common = useTranslation('common').t;
  const session = useMe();
  if (session.state === 'loading') return <Skeleton lines={3} label={common('state.loading')} />;
  if (session.state !== 'signed-in') return <EmptyState icon={IdCardIcon} title={t('ticket.signInTitle')} action={<SignInLink>{common('session.signInVneid')}</SignInLink>}>{t('ticket.signInText')}</EmptyState>;
  return <EmptyState icon={TicketIcon} title={t('ticket.missing')} action={<ButtonLink href={`/${locale}/queue`}>{t('ticket.back')}</ButtonLink>}>{t('ticket.missingText')}</EmptyState>;
}
