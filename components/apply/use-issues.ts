'use client';

import { useState } from 'react';
import { explainIssue, type ExplainedIssue } from '#components/forms/explain-issue.ts';
import { asShown, findIssues, pageOf } from '#components/forms/find-issues.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import type { FormContext, FormIssue } from '#lib/procedures/form-schema.ts';

export type FormIssues = {
  /** grows with every check, so that the same mistakes are told again */
  readonly attempt: number;
  /** what is known to be wrong on one page, or anywhere */
  readonly shown: (pageId?: string) => readonly ExplainedIssue[];
  /** checks one page, or all; shows what is wrong there and says whether all is right */
  readonly check: (answers: Answers, pageId?: string) => boolean;
  /** shows what the server found */
  readonly accept: (answers: Answers, issues: readonly FormIssue[]) => void;
  /** an answer changed: what was wrong with it may be right now; nothing new is said while somebody is typing */
  readonly prune: (answers: Answers, key: string) => void;
};

const idOf = (issue: FormIssue): string => `${issue.path.join('.')} ${issue.code}`;

/** What is wrong with the answers, as far as the person has been told. */
export function useIssues(form: FormDefinition, answers: Answers, rules: FormContext): FormIssues {
  const { t, locale } = useTranslation('forms');
  const [told, setTold] = useState<{ issues: readonly FormIssue[]; attempt: number }>({ issues: [], attempt: 0 });
  const tell = (issues: readonly FormIssue[]) => setTold((before) => ({ issues, attempt: before.attempt + 1 }));
  const isOn = (pageId: string) => (issue: FormIssue) => pageOf(form, answers, rules.today, String(issue.path[0])) === pageId;

  return {
    attempt: told.attempt,
    shown: (pageId) => told.issues
      .filter((issue) => pageId === undefined || isOn(pageId)(issue))
      .map((issue) => explainIssue(issue, form, { t, locale })),
    check(given, pageId) {
      const issues = findIssues(form, given, rules, pageId);
      tell(issues);
      return issues.length === 0;
    },
    accept: (given, issues) => tell(asShown(form, given, rules.today, issues)),
    prune(given, key) {
      if (told.issues.length === 0) return;
      const still = new Set(findIssues(form, given, rules).map(idOf));
      setTold({ ...told, issues: told.issues.filter((issue) => issue.path[0] !== key || still.has(idOf(issue))) });
    },
  };
}
