'use client';

import Link from 'next/link';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ArrowRightIcon, ChevronRightIcon } from '#components/ui/icons.ts';
import { SearchBox } from '#components/ui/search-box.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { ProcedureEntry } from './entries.ts';
import { useProcedureSearch } from './use-search.ts';

const SHOWN = 5;

/** The search of the home page: results under the box while one types, in a list that the arrow keys walk. */
export function HomeSearch({ entries }: { entries: readonly ProcedureEntry[] }) {
  const { t, locale } = useTranslation('home');
  const common = useTranslation('common').t;
  const [query, setQuery] = useState('');
  const { results, warmUp } = useProcedureSearch(entries, query);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const all = `/${locale}/procedures`;

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const stops = [input.current, ...(list.current?.querySelectorAll('a') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (event.key === 'Escape') {
      setQuery('');
      input.current?.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && at >= 0) {
      event.preventDefault();
      stops[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)]?.focus();
    }
  };
  const tryExample = (example: string) => {
    setQuery(example);
    input.current?.focus();
  };

  return (
    // Without JavaScript, or with Enter: the list of procedures with the same query.
    <form role="search" action={all}>
      <div className="relative">
        <SearchBox
          id="q" name="q" large label={t('search.label')} placeholder={t('search.placeholder')} inputRef={input}
          value={query} onChange={(event) => setQuery(event.target.value)} onFocus={warmUp} onKeyDown={walk}
          clearLabel={common('action.clear')} onClear={() => tryExample('')}
        />
        <p role="status" className="sr-only">
          {results && (results.length > 0 ? t('search.results', { count: results.length }) : t('search.noneTitle', { query }))}
        </p>
        {results ? (
          <div ref={list} className="absolute inset-x-0 top-full z-10 mt-2 overflow-hidden rounded-lg border border-line bg-surface shadow-lift">
            {results.length === 0 && (
              <div className="px-5 pt-4">
                <p className="font-semibold">{t('search.noneTitle', { query })}</p>
                <p className="text-sm text-quiet">{t('search.noneText')}</p>
              </div>
            )}
            <ul className="divide-y divide-line">
              {results.slice(0, SHOWN).map((entry) => (
                <li key={entry.code}>
                  <Link
                    onKeyDown={walk} href={`${all}/${entry.code}`} prefetch={false}
                    className="flex min-h-target items-center gap-3 px-5 py-3 -outline-offset-4 hover:bg-jade-soft focus-visible:bg-jade-soft"
                  >
                    <span className="min-w-0 grow">
                      <span className="block leading-snug font-semibold">{entry.name}</span>
                      <span className="block text-sm text-quiet">{entry.line}</span>
                    </span>
                    <ChevronRightIcon className="shrink-0 text-quiet" />
                  </Link>
                </li>
              ))}
            </ul>
            <Link
              onKeyDown={walk} href={results.length > 0 ? `${all}?q=${encodeURIComponent(query.trim())}` : all} prefetch={false}
              className="flex min-h-target items-center gap-2 border-t border-line bg-sunken px-5 py-3 text-sm font-semibold text-jade -outline-offset-4 hover:underline"
            >
              {results.length > 0 ? t('search.all') : t('search.browse')}
              <ArrowRightIcon />
            </Link>
          </div>
        ) : null}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 text-sm">
        <span className="text-quiet">{t('search.examples')}</span>
        {(['example1', 'example2', 'example3'] as const).map((example) => (
          <button
            key={example} type="button" onClick={() => tryExample(t(`search.${example}`))}
            className="min-h-target font-semibold text-jade underline decoration-jade/40 underline-offset-4 hover:decoration-jade"
          >
            {t(`search.${example}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
