'use client';

import { useId } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { Picker } from './picker.tsx';
import type { Official } from './use-official.ts';
import type { Query } from './use-query.ts';

type Office = Official['offices'][number];

/** The office that the address names, if it is one of the official's, else their first. */
export function chosenOffice(official: Official, query: Query): Office | undefined {
  const code = query.get('office');
  return official.offices.find((office) => office.code === code) ?? official.offices[0];
}

/** For officials with tasks at several offices: which one the page shows. Nothing for the others. */
export function OfficeChoice({ official, office, query }: { official: Official; office: Office; query: Query }) {
  const { t, locale } = useTranslation('office');
  const id = useId();
  if (official.offices.length < 2) return null;
  return (
    <Picker
      id={id} label={t('inbox.office')} value={office.code}
      options={official.offices.map(({ code, name }) => ({ value: code, label: localText(name, locale) }))}
      onChange={(code) => query.set({ office: code }, 'push')}
    />
  );
}
