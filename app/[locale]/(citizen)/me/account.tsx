'use client';

import { LinkCard } from '#components/ui/card.tsx';
import { BellIcon, HandHeartIcon } from '#components/ui/icons.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { Devices } from './devices.tsx';
import { SignOut } from './sign-out.tsx';

/** The account, its devices, and the way out. */
export function Account({ me }: { me: Me }) {
  const { t, locale } = useTranslation('me');
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <div className="grid gap-10">
      <section>
        <h2 className="mb-3 text-xl">{t('account')}</h2>
        <SummaryList
          rows={[
            { key: 'name', question: t('name'), answer: me.fullName },
            { key: 'id', question: t('personalId'), answer: me.personalIdMasked },
            { key: 'birth', question: t('birthDate'), answer: formatDate(me.birthDate) },
            { key: 'level', question: t('level'), answer: me.level === 2 ? t('level2') : t('level1') },
            {
              key: 'language', question: t('language'),
              // A plain link: the language of the document changes, so the document is loaded again.
              answer: (
                <span className="flex flex-wrap gap-x-5">
                  <span>{t('languageHere')}</span>
                  <a href={`/${other}/me`} hrefLang={other} lang={other} className="text-jade underline underline-offset-4">{t('languageOther')}</a>
                </span>
              ),
            },
          ]}
        />
      </section>
      <div className="grid gap-3">
        <LinkCard href={`/${locale}/me/notices`} icon={BellIcon} heading="h2" title={t('notices')} text={t('noticesText')} />
        <LinkCard href={`/${locale}/me/help`} icon={HandHeartIcon} heading="h2" title={t('help')} text={t('helpText')} />
      </div>
      <Devices />
      <SignOut />
    </div>
  );
}
