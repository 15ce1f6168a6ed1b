'use client';

import { useSearchParams } from 'next/navigation';
import { FailureState } from '#components/api/failure.tsx';
import { Unreachable } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { refreshMe, useMe } from '#components/session/me.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { distanceKm } from '#lib/places/distance.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import type { QueueOfficeDetail } from '#lib/queue/schema.ts';
import { BookingForm } from './booking-form.tsx';
import { carriedOn } from './carry.ts';
import { GroupChoice } from './group-choice.tsx';
import { OfficeState } from './office-state.tsx';
import { useOfficeWords } from './office-words.ts';

/** Booking at the office of `?office=`; `?procedure=` or `?group=` says what for. */
export function BookPage() {
  const { t, locale } = useTranslation('queue');
  const query = useSearchParams();
  const code = query.get('office');
  if (!code) return <EmptyState title={t('book.missing')} action={<ButtonLink href={`/${locale}/queue`}>{t('book.choose')}</ButtonLink>} />;
  return <BookAt key={code} code={code} query={query} />;
}

function BookAt({ code, query }: { code: string; query: URLSearchParams }) {
  const { t, locale } = useTranslation('queue');
  const common = useTranslation('common').t;
  const session = useMe();
  const office = useResource<QueueOfficeDetail>(`/queue/offices/${encodeURIComponent(code)}`);
  const procedureCode = query.get('procedure');
  const procedure = useResource<PublishedProcedure>(procedureCode && `/procedures/${encodeURIComponent(procedureCode)}`);
  const { data } = office;
  if (!data || session.state === 'loading' || procedure.loading) {
    return office.failure ? <FailureState failure={office.failure} onRetry={office.refresh} retrying={office.loading} /> : <Skeleton lines={5} label={common('state.loading')} />;
  }
  const field = procedure.data?.content.field;
  const letter = query.get('group') ?? data.groups.find(({ fields }) => field && fields.includes(field))?.letter;
  const group = data.groups.find((each) => each.letter === letter);
  // The choice stands in the address: the way back undoes it, and signing in returns to it.
  const choose = (next: string) => window.history.pushState(null, '', `?${new URLSearchParams([...[...query].filter(([name]) => name !== 'group'), ['group', next]])}`);
  return (
    <div className="grid gap-6">
      <div>
        <PageTitle back={{ href: `/${locale}/queue?${carriedOn(query)}`, label: t('book.back') }} eyebrow={t('book.title')}>
          <span className="text-xl">{localText(data.name, locale)}</span>
        </PageTitle>
        <div className="mt-1"><OfficeState office={data} /></div>
      </div>
      {data.lessBusy && data.openNow && <LessBusy here={data} other={data.lessBusy} query={query} />}
      {!data.bookingOpen && <Notice kind="warning">{t('book.noBooking')}</Notice>}
      {session.state === 'unreachable' && <FailureState failure={new Unreachable('no answer to who is signed in')} onRetry={() => void refreshMe()} />}
      {!group && <GroupChoice groups={data.groups} onChoose={choose} />}
      {group && (
        <>
          <div className="flex items-center justify-between gap-4">
            <div>
              <p className="text-sm text-quiet">{t('book.groupNow')}</p>
              <p className="font-semibold">{procedure.data ? localText(procedure.data.content.name, locale) : localText(group.name, locale)}</p>
            </div>
            {!procedure.data && <Button kind="quiet" narrow onClick={() => choose('')}>{t('book.groupChange')}</Button>}
          </div>
          <BookingForm
            key={group.letter} office={data} group={group} me={session.state === 'signed-in' ? session.me : null}
            procedure={procedure.data ?? null} applicationCode={query.get('application')}
          />
        </>
      )}
    </div>
  );
}

/** The neighbour where the line is shorter, for who has not set out yet. */
function LessBusy({ here, other, query }: { here: QueueOfficeDetail; other: NonNullable<QueueOfficeDetail['lessBusy']>; query: URLSearchParams }) {
  const { t, locale } = useTranslation('queue');
  const words = useOfficeWords();
  return (
    <Notice title={t('book.busy')}>
      <p>{t('book.busyText', { name: localText(other.name, locale), km: words.km(distanceKm(here, other)), waiting: words.waiting(other.waiting).toLocaleLowerCase() })}</p>
      <ButtonLink kind="secondary" className="mt-3" href={`/${locale}/queue/book?${new URLSearchParams([...[...query].filter(([name]) => name !== 'office'), ['office', other.code]])}`}>{t('book.busyGo')}</ButtonLink>
    </Notice>
  );
}
