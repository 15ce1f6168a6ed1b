'use client';

import type { ReactNode } from 'react';
import type { ExplainedIssue } from '#components/forms/explain-issue.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { FormPage } from '#lib/procedures/form.ts';
import { goTo } from './place.ts';

/** One page of the form on the review page: its answers, what is wrong with them, and the way to change them. */
export function ReviewSection({ draftId, page, issues, idOf, children }: {
  draftId: string;
  page: FormPage;
  issues: readonly ExplainedIssue[];
  /** id of the button that leads to the mistake */
  idOf: (issue: ExplainedIssue) => string;
  children: ReactNode;
}) {
  const { t, locale } = useTranslation('apply');
  const change = () => goTo({ draftId, pageId: page.id, fromReview: true });
  const title = localText(page.title, locale);
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="text-lg">{title}</h2>
        <Button kind="quiet" className="-mr-4 -ml-6" onClick={change}>{t('review.change')}<VisuallyHidden>: {title}</VisuallyHidden></Button>
      </div>
      {issues.length > 0 && (
        <div className="mb-3">
          <Notice kind="error">
            <ul>
              {issues.map((issue) => (
                <li key={issue.id}>
                  <button type="button" id={idOf(issue)} onClick={change} className="min-h-target text-left font-semibold text-lacquer underline underline-offset-4">
                    {issue.line}
                  </button>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {children}
    </section>
  );
}
