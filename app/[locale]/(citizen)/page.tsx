import type { Metadata } from 'next';
import Link from 'next/link';
import { toEntry } from '#components/procedures/entries.ts';
import { HomeSearch } from '#components/procedures/home-search.tsx';
import { LIFE_EVENT_ICONS } from '#components/procedures/life-events.ts';
import { GatePicture } from '#components/shell/gate-picture.tsx';
import { MyThings } from '#components/shell/my-things.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, LinkCard } from '#components/ui/card.tsx';
import { TicketIcon } from '#components/ui/icons.ts';
import { LIFE_EVENTS } from '#lib/procedures/model.ts';
import { listProcedures } from '#lib/procedures/queries.ts';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

/** Procedures change when one is published; until then the page is the same for everybody. */
export const revalidate = 300;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), 'common');
  return { title: { absolute: `${t('product.name')} · ${t('product.tagline')}` } };
}

export default async function HomePage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'home');
  const words = getTranslator(locale, 'procedures');
  const procedures = await listProcedures();
  const card = 'flex flex-col';
  return (
    <Messages locale={locale} ns={['home']}>
      <section className="border-b border-line bg-surface">
        <div className="mx-auto grid max-w-page items-center gap-x-10 px-4 pt-6 pb-8 sm:px-6 md:pt-10 md:pb-12 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div>
            <div className="flex items-center gap-4">
              <h1 className="grow text-3xl">{t('hero.title')}</h1>
              <GatePicture className="-mr-2 w-30 shrink-0 lg:hidden" />
            </div>
            <p className="mt-3 max-w-reading text-quiet sm:text-lg">{t('hero.text')}</p>
            <div className="mt-6">
              <HomeSearch entries={procedures.map((each) => toEntry(each, locale, `${words(`field.${each.field}`)} · ${words(`level.${each.level}`)}`))} />
            </div>
          </div>
          <GatePicture className="hidden w-full lg:-mb-12 lg:block" />
        </div>
      </section>

      <div className="mx-auto grid max-w-page gap-12 px-4 pt-8 sm:px-6 sm:pt-12">
        <LinkCard href={`/${locale}/queue`} icon={TicketIcon} title={t('queue.title')} text={t('queue.text')} heading="h2" />

        <section aria-labelledby="events">
          <h2 id="events" className="text-2xl">{t('events.title')}</h2>
          <p className="mt-2 text-quiet">{t('events.text')}</p>
          <ul className="mt-6 grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
            {LIFE_EVENTS.map((event) => {
              const Icon = LIFE_EVENT_ICONS[event];
              const count = procedures.filter((procedure) => procedure.lifeEvents.includes(event)).length;
              return (
                <li key={event} className="max-sm:last:odd:col-span-2">
                  <Link
                    href={`/${locale}/procedures?event=${event}`} prefetch={false}
                    className="group flex h-full flex-col items-start gap-3 rounded-lg border border-line bg-surface p-4 transition-[border-color,box-shadow] hover:border-jade hover:shadow-card sm:flex-row sm:items-center sm:p-5"
                  >
                    <span className="flex size-12 shrink-0 items-center justify-center rounded-md bg-jade-soft text-jade">
                      <Icon width="1.625rem" height="1.625rem" />
                    </span>
                    <span>
                      <span className="block leading-snug font-semibold underline-offset-4 group-hover:underline">{words(`event.${event}`)}</span>
                      <span className="block text-sm text-quiet">{t('events.count', { count })}</span>
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>

        <section className="grid gap-4 lg:grid-cols-3">
          <Card className={card}>
            <h2 className="text-xl">{t('track.title')}</h2>
            <p className="mt-2 grow text-quiet">{t('track.text')}</p>
            <form action={`/${locale}/track`} className="mt-5 grid gap-3">
              <label htmlFor="code" className="sr-only">{t('track.label')}</label>
              <input
                id="code" name="code" required autoComplete="off" autoCapitalize="characters" spellCheck={false}
                placeholder={t('track.placeholder')}
                className="min-h-target w-full rounded-md border-2 border-edge bg-surface px-3.5 placeholder:text-quiet hover:border-ink"
              />
              <Button type="submit" kind="secondary">{t('track.button')}</Button>
            </form>
          </Card>
          <Card className={card}>
            <MyThings />
          </Card>
          <Card className={card}>
            <h2 className="text-xl">{t('offices.title')}</h2>
            <p className="mt-2 grow text-quiet">{t('offices.text')}</p>
            <ButtonLink kind="secondary" href={`/${locale}/offices`} className="mt-5">{t('offices.button')}</ButtonLink>
          </Card>
        </section>
      </div>
    </Messages>
  );
}
