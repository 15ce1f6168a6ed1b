'use client';

import { useEffect, useState } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { FailureState } from '#components/api/failure.tsx';
import { useAction } from '#components/api/use-action.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import type { HelpCode, ReceivedHelp } from '#lib/applications/help-schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { MyHelpCode } from './my-help-code.tsx';
import { MyHelps } from './my-helps.tsx';
import { endHelp } from './use-help-ends.ts';

const LOOK_AGAIN_MS = 30_000;

/** Letting somebody of the ward fill in forms for oneself: the code, who helps now, and who helped before. */
export function MyHelp({ me }: { me: Me }) {
  const { t } = useTranslation('help');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<ReceivedHelp[]>('/me/helps');
  const [code, setCode] = useState<HelpCode | null>(null);
  const now = useMoment(refresh);
  const offer = useAction(() => api<HelpCode>('POST', '/me/helps', {}), (offered) => { setCode(offered); refresh(); });
  const end = useAction((id: string) => endHelp(id), refresh);
  // the help begins on another screen
  useEvents(({ topic }) => { if (topic === 'session') refresh(); }, refresh);

  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={3} label={common('state.loading')} />;
  const helps = data.filter(({ startedAt }) => startedAt !== null);
  const active = helps.filter(({ endedAt, expiresAt }) => endedAt === null && Date.parse(expiresAt) > now);
  const waiting = code !== null && Date.parse(code.until) > now && data.some((help) => help.id === code.id && help.startedAt === null);
  return (
    <div className="grid gap-10">
      <section className="grid gap-5">
        {active.map((help) => (
          <Notice key={help.id} kind="success" title={t('mine.active', { name: help.helperName })} live>
            <p>{t('mine.activeText', { time: formatTime(help.expiresAt) })}</p>
            <div className="mt-3"><Button kind="danger" loading={end.busy} onClick={() => end.run(help.id)}>{t('mine.end')}</Button></div>
          </Notice>
        ))}
        <ActionFailed title={t('notEnded')} failure={end.failure} />
        {me.level === 1 ? <Notice kind="warning" title={t('mine.level2')}>{t('mine.level2Text')}</Notice> : (
          <>
            {waiting && <MyHelpCode code={code} now={now} />}
            <div><Button kind={waiting || active.length > 0 ? 'secondary' : 'primary'} loading={offer.busy} onClick={() => offer.run(undefined)}>{t(waiting ? 'mine.again' : 'mine.get')}</Button></div>
            <ActionFailed title={t('mine.notGot')} failure={offer.failure} />
          </>
        )}
      </section>
      <MyHelps helps={helps} now={now} />
    </div>
  );
}

/** The time in milliseconds, a new one every half minute: codes and helps run out. `tick`: asks the server as often. */
function useMoment(tick: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      tick();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [tick]);
  return now;
}
