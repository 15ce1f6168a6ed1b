'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SendFailure } from './actions/failure.tsx';
import { useKept } from '#components/api/use-kept.ts';
import { useSender } from './use-sender.ts';

/**
 * One answer in words, sent once (`{ answer }`).
 *
 * @param id of what is answered
 * @param path below `/api/v1`
 */
export function AnswerForm({ id, path, official, words, onAnswered }: {
  id: string;
  path: string;
  official: string;
  words: { readonly label: string; readonly help: string; readonly missing: string; readonly send: string };
  onAnswered: () => void;
}) {
  const { t } = useTranslation('dossier');
  const kept = useKept(`dossier.answer:${official}:${id}`, { text: '' });
  const [tried, setTried] = useState(false);
  const sender = useSender((step) => {
    if (step === 'done') kept.forget();
    onAnswered();
  });
  const field = `answer-${id}`;
  const answer = kept.value.text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (answer) void sender.send(path, { answer });
    else document.getElementById(field)?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="grid justify-items-start gap-3">
      <div className="w-full">
        <TextArea id={field} label={words.label} help={words.help} maxLength={4000} error={tried && !answer ? words.missing : undefined} value={kept.value.text} onChange={(event) => kept.change({ text: event.target.value })} />
      </div>
      <SendFailure state={sender.state} />
      <Button type="submit" loading={sender.busy}>{sender.busy ? t('words.sending') : words.send}</Button>
    </form>
  );
}
