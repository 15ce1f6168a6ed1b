'use client';

import { AUTHORISATION } from '#lib/applications/behalf-schema.ts';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { ProcedureContent, RequiredDocument } from '#lib/procedures/model.ts';

export type Names = { readonly documents: readonly RequiredDocument[]; readonly of: (kind: 'paper' | 'field' | 'other', target: string | null) => string };

/** What papers and questions of a dossier are called, in the language of the page. */
export function useNames(dossier: Pick<Dossier, 'form' | 'content'>): Names {
  const { t, locale } = useTranslation('dossier');
  // The API passes on what was checked when the procedure was published; its own types stop at "unknown".
  const { documents } = dossier.content as ProcedureContent;
  const fields = allFields(dossier.form as FormDefinition);
  return {
    documents,
    of: (kind, target) => {
      if (kind === 'other' || target === null) return t('supplement.other');
      if (kind === 'paper' && target === AUTHORISATION) return t('papers.authorisation');
      const found = kind === 'paper' ? documents.find(({ id }) => id === target)?.name : fields.find(({ key }) => key === target)?.label;
      return found ? localText(found, locale) : target;
    },
  };
}
