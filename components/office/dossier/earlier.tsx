'use client';

import Link from 'next/link';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { formatDate, localText } from '#lib/platform/i18n/format.ts';
import { dossierHref } from '../places.ts';
import { StatusTag } from '../tags.tsx';

/** What else this person has, or had, at this office. */
export function EarlierDossiers({ earlier }: { earlier: NonNullable<Dossier['inside']>['earlier'] }) {
  const { t, locale } = useTranslation('dossier');
  if (earlier.length === 0) return <p className="text-sm">{t('earlier.none')}</p>;
  return (
    <ul className="grid gap-3 text-sm">
      {earlier.map(({ code, procedureName, status, submittedAt }) => (
        <li key={code} className="border-l-4 border-line pl-3">
          <Link href={dossierHref(locale, code)} prefetch={false} className="font-semibold text-jade underline underline-offset-4">{code}</Link>
          <p>{localText(procedureName, locale)}, {formatDate(submittedAt)}</p>
          <StatusTag status={status} />
        </li>
      ))}
    </ul>
  );
}
