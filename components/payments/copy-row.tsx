'use client';

import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/**
 * A line of a transfer, with a button that copies it. Where the browser does not let us (a page without TLS), the text is
 * selected, so that it can be copied by hand.
 *
 * @param shown as people read it; `value` is what is copied
 */
export function CopyRow({ label, value, shown = value, onCopied }: { label: string; value: string; shown?: string; onCopied: (copied: boolean, label: string) => void }) {
  const { t } = useTranslation('payments');
  const text = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      onCopied(true, label);
    } catch {
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      onCopied(false, label);
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <dt className="basis-full text-sm text-quiet">{label}</dt>
      <dd ref={text} className="min-w-0 font-semibold break-all tabular-nums">{shown}</dd>
      <dd><Button kind="quiet" narrow icon={CopyIcon} onClick={() => void copy()}>{t('qr.copy')}<VisuallyHidden>: {label}</VisuallyHidden></Button></dd>
    </div>
  );
}
