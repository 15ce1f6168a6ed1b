'use client';

import { useEffect, useState } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { HandHeartIcon } from '#components/ui/icons.ts';
import type { GivenHelp } from '#lib/applications/help-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { leaveHelping, type Helping } from './helping.ts';
import { useEndHelping } from './use-help-ends.ts';

const LOOK_AGAIN_MS = 30_000;
/** From here on the banner says how long it still takes. */
const SOON_MINUTES = 5;

/** Stands over everything that is done in another person's name: whose, until when, and the way out. */
export function HelpingBanner({ help }: { help: Helping }) {
  const { t, locale } = useTranslation('helping');
  const { t: common } = useTranslation('common');
  const left = useMinutesLeft(help.expiresAt);
  const [asking, setAsking] = useState(false);
  const end = useEndHelping(locale);
  useEndedElsewhere(help.id);
  const until = { name: help.personName, time: formatTime(help.expiresAt) };
  return (
    <div role="region" aria-label={t('label')} className="-mx-4 flex items-center gap-4 border-b-4 border-amber bg-amber-soft px-4 py-3 sm:mx-0 sm:rounded-md sm:border-b-0 sm:border-l-4">
      <HandHeartIcon className="shrink-0 text-amber max-sm:hidden" />
      <div className="min-w-0 grow font-semibold">
        <p>{t('acting', until)}</p>
        <p role="status" className="text-amber">{left <= SOON_MINUTES && t('left', { count: left })}</p>
      </div>
      <Button kind="secondary" narrow onClick={() => setAsking(true)}>{t('end')}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('endTitle', until)}
        actions={
          <>
            <Button loading={end.busy} onClick={() => end.run(help.id)}>{t('end')}</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>{common('action.cancel')}</Button>
          </>
        }
      >
        <p>{t('endText', until)}</p>
        <div className="mt-3"><ActionFailed title={t('endFailed')} failure={end.failure} /></div>
      </Dialog>
    </div>
  );
}

/** Whole minutes until the help ends, a new number every minute; when none is left, the page is. */
function useMinutesLeft(expiresAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => {
      setNow(Date.now());
      if (Date.now() >= Date.parse(expiresAt)) leaveHelping();
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [expiresAt]);
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 60_000));
}

/** The citizen may end the help on their own telephone; the helper's page learns it here, or from the next refusal. */
function useEndedElsewhere(id: string): void {
  const { data, refresh } = useResource<GivenHelp[]>('/office/helps');
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  const over = data !== undefined && !data.some((help) => help.id === id);
  useEffect(() => { if (over) leaveHelping(); }, [over]);
}
