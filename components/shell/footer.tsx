import Link from 'next/link';
import { InfoIcon } from '#components/ui/icons.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';

/** What the law and honesty ask for, at the end of every citizen page. */
export function Footer({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'common');
  const link = 'inline-flex min-h-target items-center font-semibold underline underline-offset-4 hover:text-jade';
  return (
    <footer className="mt-16 border-t border-line bg-sunken pb-bottom-nav md:pb-0">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-2 text-sm text-quiet">
          <p>{t('footer.oneStop')}</p>
          <p>{t('footer.privacy')}</p>
          <p>{t('footer.hotline')}</p>
          <ul className="mt-1 flex flex-wrap gap-x-6 text-ink">
            <li><Link prefetch={false} className={link} href={`/${locale}/offices`}>{t('nav.offices')}</Link></li>
            <li><Link prefetch={false} className={link} href={`/${locale}/track`}>{t('nav.track')}</Link></li>
            <li><Link prefetch={false} className={link} href={`/${locale}/check`}>{t('footer.check')}</Link></li>
            <li><Link prefetch={false} className={link} href={`/${locale}/office/inbox`}>{t('office.area')}</Link></li>
          </ul>
        </div>
        <div className="flex gap-3 self-start rounded-lg border border-line bg-surface p-5 text-sm">
          <InfoIcon className="mt-0.5 shrink-0 text-blue" />
          <div>
            <p className="font-semibold text-blue">{t('footer.demo')}</p>
            <p className="mt-1">{t('footer.demoText')}</p>
          </div>
        </div>
      </div>
    </footer>
  );
}
