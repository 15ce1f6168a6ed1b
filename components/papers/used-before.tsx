'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { useHelping } from '#components/help/use-helping.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { FileView, PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { fileFacts } from './file-facts.ts';
import type { PaperPlace } from './sending/paper-job.ts';

/** More are not of help: who looks for an older one has the paper at hand sooner. */
const OFFERED = 3;

/** The same paper as it was given in another dossier: one tap instead of a photo. Nothing where there is none. */
export function UsedBefore({ place, given, onChanged }: { place: PaperPlace; given: readonly PaperView[]; onChanged: () => void }) {
  const { t, locale } = useTranslation('papers');
  const failureText = useFailureText();
  // Consent to help opens the draft, not what was filed before. What cannot be read is not offered: a new photo does as well.
  const path = useHelping() ? null : `/me/files?${new URLSearchParams({ documentId: place.documentId })}`;
  const files = useResource<FileView[]>(path).data ?? [];
  const [using, setUsing] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const offered = files.filter(({ id }) => !given.some(({ file }) => file.id === id)).slice(0, OFFERED);

  const use = async (fileId: string) => {
    setUsing(fileId);
    setFailure(null);
    try {
      const { base, documentId, itemId } = place;
      await api('POST', `${base}/papers`, { documentId, ...(itemId && { itemId }), fileId });
      onChanged();
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setUsing(null);
    }
  };

  if (offered.length === 0) return null;
  return (
    <div className="rounded-md bg-sunken p-4">
      <h3 className="text-base font-semibold">{t('before.title')}</h3>
      <ul className="mt-1 divide-y divide-line">
        {offered.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <div className="min-w-0">
              <p className="font-semibold wrap-anywhere">{file.name}</p>
              <p className="text-sm text-quiet">{t('before.given', { date: formatDate(file.createdAt) })} · {fileFacts(file, t, locale)}</p>
            </div>
            <Button kind="secondary" loading={using === file.id} onClick={() => void use(file.id)}>{t('before.use')}<VisuallyHidden>: {file.name}</VisuallyHidden></Button>
          </li>
        ))}
      </ul>
      {failure && <Notice kind="error" live>{failureText(failure)}</Notice>}
    </div>
  );
}
