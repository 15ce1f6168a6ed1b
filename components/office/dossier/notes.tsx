'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { InternalNote } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { SendFailure } from './actions/failure.tsx';
import { useKept } from '#components/api/use-kept.ts';
import { useSender } from './use-sender.ts';

const FIELD = 'internal-note';

/** What colleagues tell each other; what is being written stays until it is saved. */
export function InternalNotes({ code, official, notes, onAdded }: { code: string; official: string; notes: readonly InternalNote[]; onAdded: () => void }) {
  const { t } = useTranslation('dossier');
  const kept = useKept(`dossier.note:${official}:${code}`, { text: '' });
  const [tried, setTried] = useState(false);
  const sender = useSender(() => {
    kept.forget();
    setTried(false);
    onAdded();
  });
  useShortcuts({ m: () => document.getElementById(FIELD)?.focus() });
  const text = kept.value.text.trim();
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text) void sender.send(`/office/applications/${encodeURIComponent(code)}/notes`, { text });
    else document.getElementById(FIELD)?.focus();
  };
  return (
    <div className="grid gap-4 text-sm">
      <p className="text-quiet">{t('notes.help')}</p>
      {notes.length === 0 ? <p>{t('notes.none')}</p> : (
        <ol className="grid gap-3">
          {notes.map(({ id, officialName, at, text: said }) => (
            <li key={id} className="border-l-4 border-line pl-3">
              <p className="whitespace-pre-line" lang="vi">{said}</p>
              <p className="text-quiet">{t('notes.by', { name: officialName, at: formatDateTime(at) })}</p>
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={add} noValidate className="grid justify-items-start gap-3">
        <div className="w-full">
          <TextArea id={FIELD} label={t('notes.label')} rows={2} maxLength={4000} error={tried && !text ? t('words.noteMissing') : undefined} value={kept.value.text} onChange={(event) => kept.change({ text: event.target.value })} />
        </div>
        <SendFailure state={sender.state} />
        <Button type="submit" kind="secondary" compact loading={sender.busy}>{t('notes.add')}</Button>
      </form>
    </div>
  );
}
