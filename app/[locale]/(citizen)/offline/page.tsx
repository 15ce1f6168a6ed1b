import type { Metadata } from 'next';
import { ReloadButton } from '#components/shell/reload-button.tsx';
import { WifiOffIcon } from '#components/ui/icons.ts';
import { EmptyState } from '#components/ui/states.tsx';
import { Page } from '#components/ui/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'errors-pages')('offline.title'), robots: 'noindex' };
}

/** Shown by the service worker in place of a page that it has not kept. */
export default async function OfflinePage({ params }: Props) {
  const t = getTranslator(await localeOf(params), 'errors-pages');
  return (
    <Page reading>
      <h1 className="sr-only">{t('offline.title')}</h1>
      <EmptyState icon={WifiOffIcon} title={t('offline.title')} action={<ReloadButton>{t('offline.retry')}</ReloadButton>}>
        {t('offline.text')}
      </EmptyState>
    </Page>
  );
}
