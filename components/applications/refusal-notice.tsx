'use client';

import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Why a dossier was not accepted, in the law's words and in the official's, and what to do about it. */
export function RefusalNotice({ application }: { application: Application }) {
  const { t, locale } = useTranslation('applications');
  const refusal = application.history.findLast(({ action }) => action === 'refuse');
  if (application.status !== STATUS.notAccepted || !refusal) return null;
  return (
    <Notice kind="error" title={t('refusalTitle')}>
      {refusal.reasonCode && <p>{t(`refusal.${refusal.reasonCode}`)}</p>}
      {refusal.note && (
        <div className="mt-3">
          <p className="text-sm text-quiet">{t('refusalWords')}</p>
          <blockquote lang="vi" className="border-l-4 border-lacquer pl-3 whitespace-pre-line">{refusal.note}</blockquote>
        </div>
      )}
      <p className="mt-3 mb-4">{t('refusalNext')}</p>
      <ButtonLink kind="secondary" prefetch={false} href={`/${locale}/apply/${application.procedureCode}`}>{t('again')}</ButtonLink>
    </Notice>
  );
}
