'use client';

import { BigCode } from '#components/ui/big-code.tsx';
import { Card } from '#components/ui/card.tsx';
import { HourglassIcon } from '#components/ui/icons.ts';
import type { HelpCode } from '#lib/applications/help-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';

/** The code to read out, in two groups of four, and how long it serves. @param now milliseconds */
export function MyHelpCode({ code: { code, until }, now }: { code: HelpCode; now: number }) {
  const { t } = useTranslation('help');
  const minutes = Math.max(1, Math.floor((Date.parse(until) - now) / 60_000));
  return (
    <Card className="grid gap-3">
      <BigCode label={t('mine.code')} code={`${code.slice(0, 4)} ${code.slice(4)}`} />
      <p>{t('mine.until', { time: formatTime(until), count: minutes })}</p>
      <p role="status" className="flex items-center gap-2 font-semibold text-amber"><HourglassIcon className="shrink-0" />{t('mine.waiting')}</p>
    </Card>
  );
}
