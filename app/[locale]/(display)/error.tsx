'use client';

import { Failed } from '#components/shell/failed.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** A page threw; the frame around it stands. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t, locale } = useTranslation('errors-pages');
  return <Failed locale={locale} t={t} error={error} retry={retry} />;
}
