'use client';

import { Button } from '#components/ui/button.tsx';
import { LinkCard } from '#components/ui/card.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { FIELDS, LIFE_EVENTS, type LifeEvent } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { ProcedureEntry } from './entries.ts';
import { useQuery } from './use-query.ts';
import { useProcedureSearch } from './use-search.ts';

const isLifeEvent = (value: string): value is LifeEvent => (LIFE_EVENTS as readonly string[]).includes(value);

/**
 * All procedures by field; narrowed by a life event (`?event=`), or found by words (`?q=`), and then the best first. The
 * prerendered page shows them all.
 */
export function ProcedureBrowser({ entries }: { entries: readonly ProcedureEntry[] }) {
  const { t } = useTranslation('procedures');
  const common = useTranslation('common').t;
  const [query, setQuery] = useQuery('q');
  const [eventParameter, setEvent] = useQuery('event');
  const { results, warmUp } = useProcedureSearch(entries, query);

  const event = isLifeEvent(eventParameter) ? eventParameter : null;
  const shown = (results ?? entries).filter((entry) => !event || entry.lifeEvents.includes(event));
  const reset = () => {
    setQuery('');
    setEvent('');
  };

  return (
    <div className="grid gap-6">
      <div className="grid items-end gap-x-6 gap-y-4 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SearchBox
          id="q" name="q" label={t('filter.search')} placeholder={t('filter.placeholder')}
          value={query} onChange={(change) => setQuery(change.target.value)} onFocus={warmUp}
          clearLabel={common('action.clear')} onClear={() => setQuery('')}
        />
        <Select
          id="event" label={t('filter.event')} placeholder={t('filter.allEvents')}
          value={event ?? ''} onChange={(change) => setEvent(change.target.value)}
          options={LIFE_EVENTS.map((each) => ({ value: each, label: t(`event.${each}`) }))}
        />
      </div>
      <p role="status" className="text-sm text-quiet">{t('filter.found', { count: shown.length })}</p>
      {shown.length === 0 && (
        <EmptyState title={t('filter.noneTitle')} action={<Button kind="secondary" onClick={reset}>{t('filter.reset')}</Button>}>
          {t('filter.noneText')}
        </EmptyState>
      )}
      {results ? <EntryList entries={shown} /> : (
        FIELDS.map((field) => {
          const ofField = shown.filter((entry) => entry.field === field);
          return ofField.length > 0 && (
            <section key={field} aria-labelledby={`field-${field}`} className="mt-4">
              <h2 id={`field-${field}`} className="mb-3 text-xl">{t(`field.${field}`)}</h2>
              <EntryList entries={ofField} />
            </section>
          );
        })
      )}
    </div>
  );
}

function EntryList({ entries }: { entries: readonly ProcedureEntry[] }) {
  const { locale } = useTranslation('procedures');
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {entries.map((entry) => (
        <li key={entry.code} className="grid">
          <LinkCard href={`/${locale}/procedures/${entry.code}`} title={entry.name} text={entry.line} />
        </li>
      ))}
    </ul>
  );
}
