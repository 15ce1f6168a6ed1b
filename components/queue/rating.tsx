'use client';

import { useState, type FormEvent } from 'react';
import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { RateTicket, Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import type { TicketActionProps } from './ticket-action-props.ts';
import { useAction } from '#components/api/use-action.ts';

const MARKS = ['5', '4', '3', '2', '1'] as const;
type Mark = (typeof MARKS)[number];

const WORDS_MAX = 1000;

/** After the visit: how it was, in words as well as they like, once. */
export function Rating({ ticket, token, onChange, onStale }: TicketActionProps) {
  const { t } = useTranslation('queue');
  const [mark, setMark] = useState<Mark | undefined>(undefined);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAction(
    (body: RateTicket) => api<Ticket>('POST', `/queue/tickets/${ticket.id}/rating`, body, { ticketToken: token }),
    onChange,
    { refused: onStale },
  );
  const rated = MARKS.find((each) => Number(each) === ticket.rating);
  if (rated) return <Notice kind="success" live>{t('rate.thanks', { rating: t(`rate.${rated}`) })}</Notice>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (mark) send.run({ rating: Number(mark), words });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <RadioGroup
        id="rating" label={<span className="text-lg">{t('rate.title')}</span>} value={mark} error={tried && !mark ? t('rate.needed') : undefined}
        choices={MARKS.map((value) => ({ value, label: t(`rate.${value}`) }))}
        onChange={(value) => setMark(MARKS.find((each) => each === value))}
      />
      <TextArea id="words" label={t('rate.words')} optional={t('rate.optional')} maxLength={WORDS_MAX} value={words} onChange={(event) => setWords(event.target.value)} />
      <ActionFailed title={t('rate.failed')} failure={send.failure} />
      <Button type="submit" wide loading={send.busy}>{send.busy ? t('rate.sending') : t('rate.send')}</Button>
    </form>
  );
}
