'use client';

import { useState, type FormEvent } from 'react';
import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { CodeScanner } from './code-scanner.tsx';
import type { TicketActionProps } from './ticket-action-props.ts';
import { useAction } from '#components/api/use-action.ts';

/** Being there: the code on the office's screen, scanned or pasted. */
export function CheckInPanel({ ticket, token, onChange, onStale }: TicketActionProps) {
  const { t } = useTranslation('queue');
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const checkIn = useAction(
    (input: string) => api<Ticket>('POST', `/queue/tickets/${ticket.id}/check-in`, { code: input }, { ticketToken: token }),
    onChange,
    { refused: onStale },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim()) checkIn.run(code.trim());
  };
  if (!open) return <Button wide onClick={() => setOpen(true)}>{t('checkIn.open')}</Button>;
  return (
    <Card className="grid gap-5">
      <div>
        <h2 className="text-lg">{t('checkIn.title')}</h2>
        <p className="mt-1">{t('checkIn.lead')}</p>
      </div>
      <CodeScanner
        onCode={checkIn.run}
        words={{
          scan: t('checkIn.scan'), scanning: t('checkIn.scanning'), stop: t('checkIn.stop'), video: t('checkIn.video'),
          refused: t('checkIn.refused'), none: t('checkIn.noScanner'),
        }}
      />
      <ActionFailed title={t('checkIn.failed')} failure={checkIn.failure} />
      <form noValidate onSubmit={submit} className="grid gap-4">
        <TextInput
          id="check-in-code" label={t('checkIn.code')} help={t('checkIn.codeHelp')} error={tried && !code.trim() ? t('checkIn.needed') : undefined}
          autoComplete="off" autoCapitalize="off" spellCheck={false} value={code} onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" kind="secondary" loading={checkIn.busy}>{checkIn.busy ? t('checkIn.sending') : t('checkIn.send')}</Button>
      </form>
    </Card>
  );
}
