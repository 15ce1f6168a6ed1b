'use client';

import { useResource } from '#components/api/use-resource.ts';
import { FileTextIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import type words from '#locales/vi/dossier.json';

type LegalForm = { readonly form: keyof (typeof words)['forms']['name']; readonly at: string };

/** The papers of the law that the dossier's history gives rise to, as PDF. Mount anew for each revision of the dossier. */
export function LegalForms({ code }: { code: string }) {
  const { t } = useTranslation('dossier');
  const path = `/office/applications/${encodeURIComponent(code)}/legal-forms`;
  const { data } = useResource<LegalForm[]>(path);
  if (!data) return null;
  if (data.length === 0) return <p className="text-sm">{t('forms.none')}</p>;
  return (
    <ul className="grid gap-2 text-sm">
      {data.map(({ form, at }) => (
        <li key={form}>
          {/* an attachment: the browser saves it and the page stays */}
          <a href={`/api/v1${path}/${form}.pdf`} download className="inline-flex min-h-10 items-center gap-2 font-semibold text-jade underline underline-offset-4">
            <FileTextIcon className="shrink-0" />
            {t(`forms.name.${form}`)}
          </a>
          <span className="text-quiet"> {formatDate(at)}</span>
        </li>
      ))}
    </ul>
  );
}
