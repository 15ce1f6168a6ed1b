import { ButtonLink } from '#components/ui/button.tsx';
import { BanknoteIcon, ClockIcon, SmartphoneIcon, TicketIcon, type IconComponent } from '#components/ui/icons.ts';
import { formatDuration } from '#lib/platform/i18n/duration.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import { counterCost, onlineCost } from './costs.ts';

/** Time, fee and way at a glance, and the one button of the page. */
export function KeyFacts({ procedure: { code, content }, locale }: { procedure: PublishedProcedure; locale: Locale }) {
  const t = getTranslator(locale, 'procedure-page');
  const facts: readonly [IconComponent, string, string][] = [
    [ClockIcon, t('time'), formatDuration(getTranslator(locale, 'common'), content.workingDays)],
    content.fee.onlineReason === 'not-online'
      ? [BanknoteIcon, t('feeAtCounter'), counterCost(t, locale, content.fee)]
      : [BanknoteIcon, t('fee'), onlineCost(t, locale, content.fee)],
    [SmartphoneIcon, t('way'), getTranslator(locale, 'procedures')(`level.${content.level}`)],
  ];
  return (
    <section aria-labelledby="facts" className="rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 id="facts" className="sr-only">{t('facts')}</h2>
      <dl className="grid gap-4">
        {facts.map(([Icon, term, fact]) => (
          <div key={term} className="relative pl-10">
            <dt className="text-sm text-quiet">
              <Icon width="1.5rem" height="1.5rem" className="absolute top-1 left-0 text-jade" />
              {term}
            </dt>
            <dd className="leading-snug font-semibold">{fact}</dd>
          </div>
        ))}
      </dl>
      <ButtonLink wide prefetch={false} href={`/${locale}/apply/${code}`} className="mt-6">{t('start')}</ButtonLink>
      <p className="mt-3 text-sm text-quiet">{t('startHint')}</p>
      <ButtonLink kind="secondary" wide prefetch={false} icon={TicketIcon} href={`/${locale}/queue?procedure=${code}`} className="mt-4">{t('number')}</ButtonLink>
    </section>
  );
}
