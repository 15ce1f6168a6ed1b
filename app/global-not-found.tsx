import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/button.tsx';
import { Mark } from '#components/ui/mark.tsx';
import { LOCALES } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import './globals.css';

export const metadata: Metadata = {
  title: LOCALES.map((locale) => getTranslator(locale, 'errors-pages')('notFound.title')).join(' · '),
};

/** Any address without a page. It is one prerendered page and cannot know the reader's language: it says it in both. */
export default function GlobalNotFound() {
  return (
    <html lang="vi">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-[40rem] content-center gap-10 px-4 py-10">
          <Mark className="size-14" />
          {LOCALES.map((locale) => {
            const t = getTranslator(locale, 'errors-pages');
            const Heading = locale === 'vi' ? 'h1' : 'h2';
            return (
              <section key={locale} lang={locale} className="grid justify-items-start gap-3">
                <Heading className="text-2xl">{t('notFound.title')}</Heading>
                <p>{t('notFound.text')}</p>
                <ButtonLink plain kind={locale === 'vi' ? 'primary' : 'secondary'} href={`/${locale}`}>{t('notFound.home')}</ButtonLink>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
