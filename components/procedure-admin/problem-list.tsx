'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { CheckedEdit } from '#lib/procedures/edit-schema.ts';
import type { VersionBody, VersionProblem } from '#lib/procedures/version-model.ts';
import { usePlaceWords, useProblemWords } from './place-words.ts';

/** What the check found; each problem leads to its place. It takes the focus, so that it is heard where it is not seen. */
export function CheckResult({ check, body, onGo }: { check: CheckedEdit; body: VersionBody; onGo: (problem: VersionProblem) => void }) {
  const { t } = useTranslation('procedure-admin');
  const place = usePlaceWords();
  const words = useProblemWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [check]);
  const { problems } = check;
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 rounded-md">
      {problems.length === 0 ? <Notice kind="success">{t('check.sound')}</Notice> : (
        <Notice kind="error" title={t('check.wrong', { count: problems.length })}>
          <ul>
            {problems.map((problem) => {
              const where = place(problem.path, body).join(' › ');
              return (
                <li key={`${problem.path.join('.')} ${problem.code}`}>
                  <button type="button" onClick={() => onGo(problem)} className="min-h-11 py-1 text-left font-semibold underline underline-offset-4">
                    {where ? t('check.at', { where, what: words(problem) }) : words(problem)}
                  </button>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {check.officesPassedOver > 0 && <Notice kind="warning">{t('check.passedOver', { count: check.officesPassedOver })}</Notice>}
    </div>
  );
}
