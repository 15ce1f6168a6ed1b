'use client';

import { Button } from '#components/ui/button.tsx';
import { CheckIcon, CircleAlertIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Good, or what is wrong with it. Pressed again, "good" is taken back. */
export function PaperChecks({ paper, name, busy, onGood, onDefect }: { paper: PaperView; name: string; busy: boolean; onGood: () => void; onDefect: () => void }) {
  const { t } = useTranslation('dossier');
  const about = <VisuallyHidden>: {name}</VisuallyHidden>;
  return (
    <div className="flex flex-wrap gap-3">
      <Button kind="secondary" compact icon={CheckIcon} aria-pressed={paper.check === 'good'} aria-keyshortcuts="g" loading={busy} onClick={onGood}>{t('papers.good')}{about}</Button>
      <Button kind="secondary" compact icon={CircleAlertIcon} aria-pressed={paper.check === 'defect'} aria-keyshortcuts="x" onClick={onDefect}>{t('papers.defect')}{about}</Button>
    </div>
  );
}
