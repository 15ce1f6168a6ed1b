'use client';

import { useResource } from '#components/api/use-resource.ts';
import { FileTextIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import type words from '#locales/vi/results.json';

type Form = { readonly form: Exclude<keyof (typeof words)['forms'], 'title' | 'from'>; readonly at: string };

/** The papers of the law about one's own dossier, to be saved. Mount anew (`key`) for each revision of the dossier. */
export function OwnLegalForms({ code }: { code: string }) {
  const { t } = useTranslation('results');
  const path = `/applications/${encodeURIComponent(code)}/legal-forms`;
  const { data } = useResource<Form[]>(path);
  // they come beside the dossier: nothing is missing on the page while there are none
  if (!data || data.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('forms.title')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {data.map(({ form, at }) => (
          <li key={form}>
            <a href={`/api/v1${path}/${form}.pdf`} download className="flex min-h-target items-center gap-3 py-2 font-semibold text-jade underline underline-offset-4">
              <FileTextIcon className="shrink-0" />
              <span>{t(`forms.${form}`)} <span className="font-normal text-quiet">{t('forms.from', { date: formatDate(at) })}</span></span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
