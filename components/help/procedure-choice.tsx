'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { LinkCard } from '#components/ui/card.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { fold } from '#lib/platform/fold.ts';
import type { ProcedureSummary } from '#lib/procedures/model.ts';

/** Which procedure to begin: all of them, made fewer by words; officials know their names and codes. */
export function ProcedureChoice() {
  const { t, locale } = useTranslation('help');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<ProcedureSummary[]>('/procedures');
  const [typed, setTyped] = useState('');
  const words = fold(typed).split(' ');
  const shown = data?.filter(({ code, name, keywords }) => {
    const text = fold([code, name.vi, name.en, ...keywords.vi, ...keywords.en].join(' '));
    return words.every((word) => text.includes(word));
  });
  return (
    <section aria-labelledby="helped-new" className="grid gap-4">
      <h2 id="helped-new" className="text-lg">{t('helped.new')}</h2>
      <SearchBox
        id="helped-search" label={t('helped.search')} placeholder={t('helped.search')} value={typed} onChange={(event) => setTyped(event.target.value)}
        clearLabel={common('action.clear')} onClear={() => setTyped('')} className="max-w-reading"
      />
      {shown ? (
        <>
          <p role="status" className="text-sm text-quiet">{shown.length === 0 ? t('helped.none') : t('helped.found', { count: shown.length })}</p>
          <ul className="grid gap-3 lg:grid-cols-2">
            {shown.map(({ code, name }) => <li key={code} className="grid"><LinkCard href={`/${locale}/apply/${code}`} title={localText(name, locale)} text={code} /></li>)}
          </ul>
        </>
      ) : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={4} label={common('state.loading')} />}
    </section>
  );
}
