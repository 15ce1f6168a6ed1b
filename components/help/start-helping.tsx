'use client';

import type { ReactNode } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { GivenHelp } from '#lib/applications/help-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { CodeForm } from './code-form.tsx';
import { CounterForm } from './counter-form.tsx';
import { setHelping } from './helping.ts';
import { useEndHelping } from './use-help-ends.ts';

/** The two ways to begin: the citizen's code, or the card of somebody at the counter; and what was begun and goes on. */
export function StartHelping({ office }: { office: string }) {
  const { t } = useTranslation('help');
  const begin = (help: GivenHelp) => setHelping({ ...help, office });
  return (
    <>
      <GivenHelps onGoOn={begin} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <Way id="help-by-code" title={t('code.title')} text={t('code.text')}><CodeForm office={office} onStarted={begin} /></Way>
        <Way id="help-at-counter" title={t('card.title')} text={t('card.text')}><CounterForm office={office} onStarted={begin} /></Way>
      </div>
    </>
  );
}

/** Helps of this official that go on, begun in another tab or before a restart; nothing where there are none. */
function GivenHelps({ onGoOn }: { onGoOn: (help: GivenHelp) => void }) {
  const { t, locale } = useTranslation('help');
  const { data: given, failure, refresh, loading } = useResource<GivenHelp[]>('/office/helps');
  const end = useEndHelping(locale);
  if (!given) return failure && <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="help-given" className="grid gap-3">
      <h2 id="help-given" className="text-lg">{t('given.title')}</h2>
      <ul className="grid gap-3">
        {given.map((help) => (
          <li key={help.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-4">
            <div>
              <p className="font-semibold">{help.personName}</p>
              <p className="text-sm text-quiet">{t('given.until', { from: formatTime(help.startedAt), until: formatTime(help.expiresAt) })}</p>
            </div>
            <div className="flex flex-wrap gap-3">
              <Button compact aria-label={t('given.goOnNamed', { name: help.personName })} onClick={() => onGoOn(help)}>{t('given.goOn')}</Button>
              <Button kind="secondary" compact loading={end.busy} aria-label={t('given.endNamed', { name: help.personName })} onClick={() => end.run(help.id)}>{t('end')}</Button>
            </div>
          </li>
        ))}
      </ul>
      <ActionFailed title={t('notEnded')} failure={end.failure} />
    </section>
  );
}

function Way({ id, title, text, children }: { id: string; title: string; text: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Card>
        <h2 id={id} className="text-lg">{title}</h2>
        <p className="mt-1 mb-5 text-sm text-quiet">{text}</p>
        {children}
      </Card>
    </section>
  );
}
