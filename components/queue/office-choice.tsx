'use client';

import { useMemo, useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { useMe } from '#components/session/me.tsx';
import { Button } from '#components/ui/button.tsx';
import { LinkCard } from '#components/ui/card.tsx';
import { HouseIcon, LandmarkIcon, MapPinIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { QueueOffice } from '#lib/queue/schema.ts';
import { orderOffices, type ListedOffice } from './office-order.ts';
import { OfficeState } from './office-state.tsx';
import { usePosition } from './use-position.ts';

/** As many as fit two screens of a phone; the rest is a tap or a few letters away. */
const SHOWN_FIRST = 8;

/** Any office of the city: the home ward's on top, then the nearest, or those that match a name. `carry`: query of the links. */
export function OfficeChoice({ carry }: { carry: URLSearchParams }) {
  const { t, locale } = useTranslation('queue');
  const common = useTranslation('common').t;
  const session = useMe();
  const { data, failure, loading, refresh } = useResource<QueueOffice[]>('/queue/offices');
  const position = usePosition();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);

  const homeWard = session.state === 'signed-in' ? session.me.residenceWardCode : null;
  const home = data?.find(({ wardCode }) => wardCode === homeWard) ?? null;
  const listed = useMemo(
    () => orderOffices(data ?? [], locale, { homeWard, from: position.point ?? home, query }),
    [data, locale, homeWard, position.point, home, query],
  );
  if (!data || session.state === 'loading') {
    return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={5} label={common('state.loading')} />;
  }
  const [first] = listed;
  const own = first && !query && first.office === home ? first : null;
  const others = own ? listed.slice(1) : listed;
  const shown = all || query ? others : others.slice(0, SHOWN_FIRST);
  const sorted = position.point ? t('office.nearOn') : home ? t('office.nearHome') : null;
  return (
    <div className="grid gap-8">
      {own && (
        <section aria-labelledby="own-office">
          <h2 id="own-office" className="mb-3 text-lg">{t('office.yours')}</h2>
          <OfficeCard listed={{ ...own, km: position.point && own.km }} carry={carry} own />
        </section>
      )}
      <section aria-labelledby="offices" className="grid gap-4">
        <h2 id="offices" className="text-lg">{own ? t('office.others') : t('office.all')}</h2>
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <SearchBox
            id="office" label={t('office.search')} placeholder={t('office.placeholder')}
            value={query} onChange={(event) => setQuery(event.target.value)}
            clearLabel={common('action.clear')} onClear={() => setQuery('')}
          />
          <Button kind="secondary" icon={MapPinIcon} loading={position.state === 'asking'} onClick={position.ask}>
            {position.state === 'asking' ? t('office.nearAsking') : t('office.near')}
          </Button>
        </div>
        {position.state === 'refused' && <Notice kind="warning" live>{t('office.nearRefused')}</Notice>}
        <p role="status" className="text-sm text-quiet">{query ? t('office.found', { count: listed.length }) : sorted}</p>
        {listed.length === 0 && <EmptyState title={t('office.noneTitle')}>{t('office.noneText')}</EmptyState>}
        <ul className="grid gap-3">
          {shown.map((each) => <li key={each.office.code}><OfficeCard listed={each} carry={carry} /></li>)}
        </ul>
        {shown.length < others.length && (
          <Button kind="secondary" onClick={() => setAll(true)}>{t('office.more', { count: data.length })}</Button>
        )}
      </section>
    </div>
  );
}

function OfficeCard({ listed: { office, short, km }, carry, own }: { listed: ListedOffice; carry: URLSearchParams; own?: boolean }) {
  const { locale } = useTranslation('queue');
  return (
    <LinkCard
      href={`/${locale}/queue/book?${new URLSearchParams([['office', office.code], ...carry])}`}
      icon={own ? HouseIcon : LandmarkIcon} title={short} text={<OfficeState office={office} km={km} />} heading="h3"
    />
  );
}
