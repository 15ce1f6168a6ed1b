'use client';

import { useSearchParams } from 'next/navigation';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import type { Ticket, WaitlistEntry } from '#lib/queue/schema.ts';
import { carriedOn } from './carry.ts';
import { MyNumbers, PastNumbers } from './my-numbers.tsx';
import { OfficeChoice } from './office-choice.tsx';

/** The queue's first page: own numbers, then any office. `?procedure=` and `?application=` go on to the booking. */
export function QueueHome() {
  const { t, locale } = useTranslation('queue');
  const common = useTranslation('common').t;
  const query = useSearchParams();
  const signedIn = useMe().state;
  const mine = signedIn === 'signed-in';
  const procedureCode = query.get('procedure');
  const procedure = useResource<PublishedProcedure>(procedureCode && `/procedures/${encodeURIComponent(procedureCode)}`).data;
  const tickets = useResource<Ticket[]>(mine ? '/queue/tickets' : null);
  const waitlist = useResource<WaitlistEntry[]>(mine ? '/queue/waitlist' : null);
  const refresh = () => { tickets.refresh(); waitlist.refresh(); };
  useEvents(({ topic }) => { if (topic === 'ticket') refresh(); }, refresh, mine);
  const failure = tickets.failure ?? waitlist.failure;
  // All at once: a list that is pushed down while somebody taps on it sends them to the wrong office.
  if (signedIn === 'loading' || (mine && !failure && !(tickets.data && waitlist.data))) return <Skeleton lines={5} label={common('state.loading')} />;
  return (
    <div className="grid gap-8">
      {procedure && <p className="text-lg font-semibold">{t('office.forWhat', { name: localText(procedure.content.name, locale) })}</p>}
      {tickets.data && waitlist.data
        ? <MyNumbers tickets={tickets.data} waitlist={waitlist.data} onChange={refresh} />
        : failure && <FailureState failure={failure} onRetry={refresh} retrying={tickets.loading || waitlist.loading} />}
      {signedIn === 'anonymous' && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <p className="min-w-64 grow basis-0">{t('office.anonymous')}</p>
          <SignInLink kind="secondary">{common('session.signInVneid')}</SignInLink>
        </div>
      )}
      <OfficeChoice carry={carriedOn(query)} />
      {tickets.data && <PastNumbers tickets={tickets.data} />}
    </div>
  );
}
