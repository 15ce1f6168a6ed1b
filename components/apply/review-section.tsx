'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { goTo } from './place.ts';

/** What is wrong on a page: `id` of the button that leads there, which the error summary links to. */
export type ReviewIssue = { readonly id: string; readonly line: string };

/** One page of the way on the review page: what was said there, what is wrong with it, and the way to change it. */
export function ReviewSection({ draftId, pageId, title, issues = [], children }: {
  draftId: string;
  pageId: string;
  title: string;
  issues?: readonly ReviewIssue[];
  children: ReactNode;
}) {
  const { t } = useTranslation('apply');
  const change = () => goTo({ draftId, pageId, fromReview: true });
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
              {issues.map(({ id, line }) => (
                <li key={id}>
                  <button type="button" id={id} onClick={change} className="min-h-target text-left font-semibold text-lacquer underline underline-offset-4">
                    {line}
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
