'use client';

import { useFailureText } from '#components/api/failure.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { Button } from '#components/ui/button.tsx';
import { RotateIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import type { DeskLink } from './use-desk.ts';

/**
 * What did not get through and what to do about it: sent again as it was, given up, or just understood; or that the line
 * on the screen is old.
 *
 * @param readAt the server's time of what is shown
 */
export function DeskTrouble({ link, readAt }: { link: DeskLink; readAt: string }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const text = useFailureText();
  const { trouble, failure, sending } = link;
  if (trouble?.unsent) {
    const { name, ticket } = trouble.command;
    const action = name === 'open' ? t('open.action') : name === 'undo' ? t('undo.button') : t(`action.${name}`);
    return (
      <Notice kind="warning" live title={ticket ? t('unsent.titleNumber', { action, number: ticketNumber(ticket) }) : t('unsent.title', { action })}>
        <p>{t('unsent.text')}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button compact kind="secondary" icon={RotateIcon} loading={sending !== null} onClick={link.retry}>{t('unsent.retry')}</Button>
          {!sending && <Button compact kind="quiet" onClick={link.dismiss}>{t('unsent.drop')}</Button>}
        </div>
      </Notice>
    );
  }
  if (trouble) {
    return (
      <Notice kind="warning" live>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold">{trouble.command.ticket && `${ticketNumber(trouble.command.ticket)}: `}{text(trouble.failure)}</p>
          <Button compact kind="secondary" onClick={link.dismiss}>{t('refused.dismiss')}</Button>
        </div>
      </Notice>
    );
  }
  if (!failure) return null;
  return (
    <Notice kind="warning" live title={t('stale.title')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('stale.text', { time: formatTime(readAt) })}</p>
        <Button compact kind="secondary" icon={RotateIcon} onClick={link.refresh}>{common('action.retry')}</Button>
      </div>
    </Notice>
  );
}
