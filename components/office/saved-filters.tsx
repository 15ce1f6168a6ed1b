'use client';

import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TrashIcon } from '#components/ui/icons.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { InboxFilter as StoredFilter, SavedFilter } from '#lib/applications/inbox-schema.ts';
import type { Field } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { isFilter, storedFilter, type InboxFilter } from './inbox-views.ts';
import { Picker } from './picker.tsx';

/** An official's own filters: one choice applies one; a dialog keeps the one in use and deletes others. */
export function SavedFilters({ filter, onApply }: { filter: InboxFilter; onApply: (stored: StoredFilter) => void }) {
  const { t } = useTranslation('office');
  // What cannot be read now is not offered; the filters of the page itself go on working.
  const { data = [], refresh } = useResource<SavedFilter[]>('/office/filters');
  const [open, setOpen] = useState(false);
  const current = data.find(({ query }) => isFilter(query, filter));
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2">
      {data.length > 0 && (
        <Picker
          id="inbox-saved" label={t('inbox.filters')} value={current?.id ?? ''}
          options={[...(current ? [] : [{ value: '', label: t('inbox.filtersNone') }]), ...data.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => { const chosen = data.find((each) => each.id === id); if (chosen) onApply(chosen.query); }}
        />
      )}
      <Button kind="quiet" compact onClick={() => setOpen(true)}>{t('inbox.filtersManage')}</Button>
      {open && <FiltersDialog filter={filter} saved={data} onChanged={refresh} onClose={() => setOpen(false)} />}
    </div>
  );
}

function FiltersDialog({ filter, saved, onChanged, onClose }: { filter: InboxFilter; saved: readonly SavedFilter[]; onChanged: () => void; onClose: () => void }) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const inWords = useFilterWords();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const save = useAction((input: { name: string; query: StoredFilter }) => api('POST', '/office/filters', input).then(() => input.name), (saidName) => {
    setKept(saidName);
    setName('');
    setTried(false);
    onChanged();
  });
  const remove = useAction((id: string) => api('DELETE', `/office/filters/${id}`), onChanged);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setKept(null);
    if (name.trim()) save.run({ name: name.trim(), query: storedFilter(filter) });
  };
  return (
    <Dialog open onClose={onClose} title={t('inbox.filtersTitle')} actions={<Button kind="secondary" onClick={onClose}>{common('action.close')}</Button>}>
      <div className="grid gap-6">
        {saved.length === 0 ? <p className="text-quiet">{t('inbox.filtersEmpty')}</p> : (
          <ul className="divide-y divide-line text-sm">
            {saved.map((each) => (
              <li key={each.id} className="flex items-center justify-between gap-3 py-1">
                <span className="min-w-0"><span className="block font-semibold wrap-anywhere">{each.name}</span><span className="block text-quiet wrap-anywhere">{inWords(each.query)}</span></span>
                <Button kind="quiet" compact icon={TrashIcon} aria-label={t('inbox.filtersDeleteNamed', { name: each.name })} onClick={() => remove.run(each.id)}>{t('inbox.filtersDelete')}</Button>
              </li>
            ))}
          </ul>
        )}
        <ActionFailed title={t('load.failed')} failure={remove.failure ?? save.failure} />
        <form noValidate onSubmit={submit} className="grid gap-3">
          <h3 className="text-base font-semibold">{t('inbox.filtersSaveTitle')}</h3>
          <p className="text-sm text-quiet wrap-anywhere">{t('inbox.filtersNow', { what: inWords(storedFilter(filter)) })}</p>
          <TextInput
            id="filter-name" label={t('inbox.filtersName')} help={t('inbox.filtersNameHelp')} maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)}
            error={tried && !name.trim() ? t('inbox.filtersNameNeeded') : undefined}
          />
          <div><Button type="submit" loading={save.busy}>{t('inbox.filtersSave')}</Button></div>
          <p role="status" className="text-sm text-jade">{kept && t('inbox.filtersSaved', { name: kept })}</p>
        </form>
      </div>
    </Dialog>
  );
}

/** A filter in words: "Overdue · Residence · With: Me · “nguyen”". */
function useFilterWords(): (query: StoredFilter) => string {
  const { t } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  return ({ view, field, whose, q }) => [
    t(`inbox.view.${view}`),
    // kept from this page's own list of sectors
    field && procedures(`field.${field as Field}`),
    whose && `${t('inbox.whose')}: ${t(whose === 'me' ? 'inbox.whoseMine' : 'inbox.whoseNobody')}`,
    q && `“${q}”`,
  ].filter(Boolean).join(' · ');
}
