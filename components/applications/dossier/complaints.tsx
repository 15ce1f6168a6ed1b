'use client';

import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

/** What the applicant complained about, what was answered, and a place to say more. */
export function Complaints({ application, onChange }: { application: Application; onChange: () => void }) {
  const { t } = useTranslation('holder');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const send = useAction(
    (body: { text: string }, idempotencyKey) => api('POST', `/applications/${application.code}/complaints`, body, { idempotencyKey }),
    () => { setText(''); setTried(false); setSent(true); onChange(); },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setSent(false);
    if (text.trim()) send.run({ text });
  };
  return (
    <div className="grid gap-6">
      {application.complaints.length > 0 && (
        <ol className="grid gap-4">
          {application.complaints.map((complaint) => (
            <li key={complaint.id} className="border-l-4 border-line pl-4">
              <p className="text-sm text-quiet">{formatDateTime(complaint.at)}</p>
              <p lang="vi" className="whitespace-pre-line">{complaint.text}</p>
              {complaint.answeredAt === null
                ? <p className="mt-1 text-sm text-quiet">{t('complaint.waiting')}</p>
                : <><p className="mt-2 text-sm text-quiet">{t('complaint.answered', { time: formatDateTime(complaint.answeredAt) })}</p><p lang="vi" className="whitespace-pre-line font-semibold">{complaint.answer}</p></>}
            </li>
          ))}
        </ol>
      )}
      {sent && <Notice kind="success" live>{t('complaint.sent')}</Notice>}
      <form noValidate onSubmit={submit} className="grid gap-4">
        <TextArea
          id="complaint" label={t('complaint.label')} help={t('complaint.help')} error={tried && !text.trim() ? t('complaint.needed') : undefined}
          maxLength={2000} value={text} onChange={(event) => setText(event.target.value)}
        />
        <ActionFailed title={t('complaint.failed')} failure={send.failure} />
        <div><Button type="submit" kind="secondary" loading={send.busy}>{t('complaint.send')}</Button></div>
      </form>
    </div>
  );
}
