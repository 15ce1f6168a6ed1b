'use client';

import type { ReactNode } from 'react';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import { compare, type Change } from '#lib/procedures/compare.ts';
import { usePlaceWords } from './place-words.ts';

const TONES: Record<Change['kind'], Tone> = { added: 'done', removed: 'refused', changed: 'active', moved: 'neutral' };

/** What differs between two versions, place by place, with what it was and what it is. */
export function ChangeList({ before, after, label }: { before: unknown; after: unknown; label: string }) {
  const { t } = useTranslation('procedure-admin');
  const place = usePlaceWords();
  const changes = compare(before, after);
  if (changes.length === 0) return <p className="text-quiet">{t('changes.none')}</p>;
  return (
    <>
      <p className="mb-3 text-sm text-quiet">{t('changes.count', { count: changes.length })}</p>
      <ul aria-label={label} className="grid gap-3">
        {changes.map((change) => (
          <li key={`${change.kind} ${JSON.stringify(change.path)}`} className="rounded-md border border-line bg-surface p-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={TONES[change.kind]}>{t(`changes.kind.${change.kind}`)}</Tag>
              <p className="font-semibold">{place(change.path, change.kind === 'removed' ? before : after).join(' › ')}</p>
            </div>
            <Values change={change} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Values({ change }: { change: Change }) {
  const { t } = useTranslation('procedure-admin');
  const row = (label: string, look: string, value: ReactNode) => (
    <div className="grid gap-x-3 sm:grid-cols-[6rem_minmax(0,1fr)]"><dt className="text-sm text-quiet">{label}</dt><dd className={look}>{value}</dd></div>
  );
  return (
    <dl className="mt-2 grid gap-1">
      {'before' in change && row(t('changes.before'), change.kind === 'moved' ? '' : 'line-through decoration-lacquer', <Value value={change.before} />)}
      {'after' in change && row(t('changes.after'), '', <Value value={change.after} />)}
    </dl>
  );
}

function Value({ value }: { value: unknown }): ReactNode {
  const { t, locale } = useTranslation('procedure-admin');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return formatNumber(value, locale);
  if (typeof value === 'string') return value === '' ? <span className="text-quiet">{t('value.empty')}</span> : value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.length === 0 ? <span className="text-quiet">{t('value.empty')}</span> : value.join('; ');
  return <code className="block max-h-48 overflow-auto rounded-sm bg-sunken p-2 text-sm break-words whitespace-pre-wrap">{JSON.stringify(value, null, 1)}</code>;
}
