'use client';

import { useFailureText } from '#components/api/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { CirclePauseIcon, HourglassIcon, TriangleAlertIcon, UploadIcon, WifiOffIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { sizeText } from '../file-facts.ts';
import { totalBytes, type JobStatus, type JobView } from './paper-job.ts';
import type { PaperQueue } from './paper-queue.ts';

const ICONS = { waiting: HourglassIcon, sending: UploadIcon, paused: CirclePauseIcon, offline: WifiOffIcon, 'signed-out': TriangleAlertIcon, failed: TriangleAlertIcon } as const satisfies Record<JobStatus, unknown>;

/** A paper on its way: how far it is, and what keeps it. */
export function SendingRow({ view, queue }: { view: JobView; queue: PaperQueue }) {
  const { t, locale } = useTranslation('papers');
  const failureText = useFailureText();
  const { job, status, sentBytes, failure, kept } = view;
  const total = totalBytes(job);
  const name = job.files[0]?.name ?? '';
  const percent = Math.min(100, Math.floor((sentBytes / Math.max(total, 1)) * 100));
  const Icon = ICONS[status];
  const about = <VisuallyHidden>: {name}</VisuallyHidden>;
  const moving = status === 'sending' || status === 'waiting' || status === 'offline';
  return (
    <li className="py-3">
      <div className="flex gap-3">
        <Icon className={`mt-1 shrink-0 ${status === 'failed' ? 'text-lacquer' : 'text-quiet'}`} />
        <div className="min-w-0 grow">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-quiet">{t('pages', { count: job.files.length })}, {t('sending.progress', { sent: sizeText(sentBytes, locale), total: sizeText(total, locale) })}</p>
          <progress aria-label={t('sending.label', { name })} max={100} value={percent} className="mt-2 h-3 w-full accent-jade" />
          <p role={status === 'failed' ? 'alert' : 'status'} className={status === 'failed' ? 'font-semibold text-lacquer' : 'text-sm text-quiet'}>
            {status === 'failed' && failure ? failureText(failure) : status === 'sending' && percent === 100 ? t('sending.checking') : t(`sending.${status}`)}
          </p>
          {!kept && <p className="text-sm text-amber">{t('sending.notKept')}</p>}
        </div>
      </div>
      <div className="mt-1 -ml-4 flex flex-wrap">
        {moving && <Button kind="quiet" narrow onClick={() => queue.pause(job.id)}>{t('sending.pause')}{about}</Button>}
        {!moving && <Button kind="quiet" narrow onClick={() => queue.go(job.id)}>{status === 'failed' ? t('sending.again') : t('sending.go')}{about}</Button>}
        <Button kind="quiet" narrow onClick={() => void queue.cancel(job.id)}>{t('sending.cancel')}{about}</Button>
      </div>
    </li>
  );
}
