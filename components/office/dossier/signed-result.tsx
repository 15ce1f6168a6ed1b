'use client';

import { FileBadgeIcon } from '#components/ui/icons.ts';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

/** The signed result, to be saved. */
export function SignedResult({ code, result }: { code: string; result: NonNullable<Dossier['result']> }) {
  const { t } = useTranslation('dossier');
  return (
    <div className="text-sm">
      <p className="font-semibold">{t('result.number', { number: result.number })}</p>
      <p className="text-quiet">{t('result.signed', { at: formatDateTime(result.signedAt) })}</p>
      <a href={`/api/v1/office/applications/${encodeURIComponent(code)}/result`} download className="inline-flex min-h-10 items-center gap-2 font-semibold text-jade underline underline-offset-4">
        <FileBadgeIcon className="shrink-0" />
        {t('result.open')}
      </a>
    </div>
  );
}
