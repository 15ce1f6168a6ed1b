'use client';

import { useEffect, useRef } from 'react';
import { Notice, type NoticeKind } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { CheckedCode, CheckedFile, Verdict as VerdictName } from '#lib/applications/result-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';

const KINDS: Record<VerdictName, NoticeKind> = { authentic: 'success', revoked: 'error', changed: 'error', 'not-ours': 'error', unsigned: 'warning', 'not-pdf': 'warning' };

/** What a check found; takes the focus, because it appears below what was asked. */
export function Verdict({ checked }: { checked: { by: 'file'; name: string; found: CheckedFile } | { by: 'code'; found: CheckedCode } }) {
  const { t, locale } = useTranslation('results');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [checked]);
  const { found } = checked;
  const { verdict, result } = found;
  const file = 'problems' in found ? found : null;
  const rows = [
    ...(file && file.problems.length > 0 ? [{ key: 'why', question: t('facts.why'), answer: file.problems.map((problem) => t(`problem.${problem}`)).join('\n') }] : []),
    ...(result ? [
      { key: 'title', question: t('facts.title'), answer: localText(result.title, locale) },
      { key: 'number', question: t('facts.number'), answer: result.number },
      { key: 'office', question: t('facts.office'), answer: localText(result.officeName, locale) },
    ] : []),
    ...(file?.signedBy ? [
      { key: 'by', question: t('facts.signedBy'), answer: file.signedBy.name },
      { key: 'for', question: t('facts.organisation'), answer: file.signedBy.organisation },
    ] : []),
    ...(file?.signedBy || result ? [{ key: 'at', question: t('facts.signedAt'), answer: formatDateTime(file?.signedBy?.at ?? result?.signedAt ?? '') }] : []),
    ...(result?.revokedAt ? [{ key: 'revoked', question: t('facts.revokedAt'), answer: formatDateTime(result.revokedAt) }] : []),
  ];
  return (
    <section className="grid gap-5">
      <Notice kind={KINDS[verdict]} title={<span ref={heading} tabIndex={-1} role="heading" aria-level={2} className="text-xl">{t(`verdict.${verdict}.title`)}</span>}>
        {checked.by === 'file' ? t(`verdict.${verdict}.text`) : t(`byCode.${checked.found.verdict}`)}
        {checked.by === 'file' && <p className="mt-1 break-all text-sm text-quiet">{checked.name}</p>}
      </Notice>
      {rows.length > 0 && <SummaryList rows={rows} />}
    </section>
  );
}
