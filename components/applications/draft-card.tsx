'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { forgetDraft } from '#components/apply/device-store.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { DraftSummary } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatDateTime, localText } from '#lib/platform/i18n/format.ts';

/** A form that was begun: go on with it, or throw it away. */
export function DraftCard({ draft, onDeleted }: { draft: DraftSummary; onDeleted: () => void }) {
  const { t, locale } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const failureText = useFailureText();
  const [asking, setAsking] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const name = localText(draft.procedureName, locale);

  const remove = async () => {
    setDeleting(true);
    setFailure(null);
    try {
      await api('DELETE', `/drafts/${draft.id}`);
    } catch (error) {
      const refused = asFailure(error);
      // Gone already (deleted or sent in another window) is what was asked for.
      if (!(refused instanceof ApiProblem && refused.code === 'draft.not-found')) {
        setFailure(refused);
        setDeleting(false);
        return;
      }
    }
    forgetDraft(draft.id);
    setAsking(false);
    onDeleted();
  };

  return (
    <Card>
      <h3 className="text-base font-semibold">{name}</h3>
      <p className="mt-0.5 text-sm text-quiet">{t('draftItem', { time: formatDateTime(draft.updatedAt), date: formatDate(draft.expiresAt) })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink kind="secondary" prefetch={false} href={`/${locale}/apply/${draft.procedureCode}?draft=${draft.id}`}>{t('resume')}<VisuallyHidden>: {name}</VisuallyHidden></ButtonLink>
        <Button kind="quiet" onClick={() => setAsking(true)}>{t('delete')}<VisuallyHidden>: {name}</VisuallyHidden></Button>
      </div>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('deleteTitle')}
        actions={
          <>
            <Button kind="danger" loading={deleting} onClick={() => void remove()}>{t('deleteConfirm')}</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>{common('action.cancel')}</Button>
          </>
        }
      >
        <p>{t('deleteText', { name })}</p>
        {failure && <div className="mt-3"><Notice kind="error" live>{failureText(failure)}</Notice></div>}
      </Dialog>
    </Card>
  );
}
