'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/choices.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import { Tag } from '#components/ui/tag.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { Dossier, SupplementItemInput } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useNames } from '../use-names.ts';
import type { SupplementDraft } from './use-draft.ts';

/** What the request asks for so far; takes back what was marked here, and adds what stands nowhere yet. */
export function SupplementList({ dossier, draft }: { dossier: Dossier; draft: SupplementDraft }) {
  const { t } = useTranslation('dossier');
  const names = useNames(dossier);
  const { written, change } = draft;
  const [other, setOther] = useState('');
  const addOther = () => {
    const text = other.trim();
    if (!text) return document.getElementById('supplement-other')?.focus();
    change({ others: [...written.others, text] });
    return setOther('');
  };
  const found = new Set(draft.items.flatMap((item) => (item.kind === 'paper' && item.reasonCode !== 'missing' ? [item.target] : [])));
  // what the state has already, and the form itself, are not asked for again
  const candidates = names.documents.filter(({ id, online }) => !found.has(id) && (online === 'scan' || online === 'original' || online === 'shared-data'));
  return (
    <>
      <section aria-labelledby="supplement-items">
        <h3 id="supplement-items" className="mb-2 text-base">{t('supplement.items')}</h3>
        {draft.items.length === 0 ? <p className="text-quiet">{t('supplement.empty')}</p> : (
          <ol className="grid gap-2.5">
            {draft.items.map((item, index) => (
              <Item key={`${item.kind}-${'target' in item ? item.target : index}`} item={item} name={names.of(item.kind, 'target' in item ? item.target : null)} onRemove={removerOf(item, draft)} />
            ))}
          </ol>
        )}
      </section>
      {candidates.length > 0 && (
        <CheckboxGroup
          id="supplement-missing" label={t('supplement.addMissing')} choices={candidates.map(({ id }) => ({ value: id, label: names.of('paper', id) }))}
          value={written.missing} onChange={(missing) => change({ missing })}
        />
      )}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <TextInput
            id="supplement-other" label={t('supplement.addOther')} maxLength={1000} value={other} onChange={(event) => setOther(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); addOther(); } }}
          />
        </div>
        <Button kind="secondary" icon={PlusIcon} onClick={addOther}>{t('supplement.add')}</Button>
      </div>
    </>
  );
}

function Item({ item, name, onRemove }: { item: SupplementItemInput; name: string; onRemove: (() => void) | null }) {
  const { t } = useTranslation('dossier');
  const title = item.kind === 'other' ? item.note : name;
  return (
    <li className="flex items-start justify-between gap-3 border-l-4 border-line pl-3">
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="flex flex-wrap items-center gap-2 text-quiet">
          <Tag tone="waiting">{item.kind === 'other' ? t('supplement.other') : t(`defect.${item.reasonCode}`)}</Tag>
          {item.kind !== 'other' && item.note}
        </p>
      </div>
      {onRemove && <Button kind="quiet" compact aria-label={t('supplement.removeOf', { name: title })} onClick={onRemove}>{t('supplement.remove')}</Button>}
    </li>
  );
}

/** Takes an item back; null for a paper that was found wanting, which is judged anew at the paper itself. */
function removerOf(item: SupplementItemInput, { written, change, markField }: SupplementDraft): (() => void) | null {
  if (item.kind === 'field') return () => markField(item.target, null);
  if (item.kind === 'other') return () => change({ others: written.others.filter((text) => text !== item.note) });
  return item.reasonCode === 'missing' && written.missing.includes(item.target) ? () => change({ missing: written.missing.filter((id) => id !== item.target) }) : null;
}
