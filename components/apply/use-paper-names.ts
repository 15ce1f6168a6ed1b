'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import { AUTHORISATION } from './asked-papers.ts';

/** The name of a paper by its id, in the page's language. */
export function usePaperNames(documents: readonly RequiredDocument[]): (id: string) => string {
  const { t, locale } = useTranslation('papers');
  return (id) => {
    if (id === AUTHORISATION) return t('authorisation.title');
    const document = documents.find((each) => each.id === id);
    return document ? localText(document.name, locale) : t('other', { id });
  };
}
