'use client';

import { ArrowLeftIcon, ArrowRightIcon, ChevronDownIcon, MinusIcon, PlusIcon, RotateIcon, type IconComponent } from '#components/ui/icons.ts';
import { cx } from '#components/ui/cx.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { ViewerFile } from './model.ts';
import type { ViewerControl } from './use-viewer.ts';

function Tool({ icon: Icon, label, onClick, off, turned, keys }: { icon: IconComponent; label: string; onClick: () => void; off?: boolean; turned?: boolean; keys?: string | undefined }) {
  return (
    <button
      type="button" aria-label={label} title={keys ? `${label} (${keys})` : label} aria-disabled={off || undefined} aria-keyshortcuts={keys} onClick={off ? undefined : onClick}
      className={cx('inline-flex size-10 items-center justify-center rounded-md pointer-coarse:size-12', off ? 'cursor-default opacity-40' : 'hover:bg-jade-soft')}
    >
      <Icon className={turned ? 'rotate-180' : undefined} />
    </button>
  );
}

/** Which keys the page around gives to the tools; shown with their names. */
export type ViewerKeys = Partial<Record<'previousFile' | 'nextFile' | 'previousPage' | 'nextPage' | 'zoomIn' | 'zoomOut' | 'rotate', string>>;

/** Turning papers and pages, size and rotation. */
export function ViewerToolbar({ files, control, keys = {} }: { files: readonly ViewerFile[]; control: ViewerControl; keys?: ViewerKeys }) {
  const { t } = useTranslation('viewer');
  const { at, page, zoom } = control;
  const pages = files[at]?.pages ?? 1;
  return (
    <div role="group" aria-label={t('toolbar')} className="flex flex-wrap items-center gap-x-1 border-b border-line bg-surface px-2 py-1 text-sm">
      {files.length > 1 && (
        <>
          <Tool icon={ArrowLeftIcon} label={t('previousFile')} keys={keys.previousFile} off={at === 0} onClick={control.previousFile} />
          <span aria-live="polite" className="px-1">{t('file', { n: at + 1, of: files.length })}</span>
          <Tool icon={ArrowRightIcon} label={t('nextFile')} keys={keys.nextFile} off={at === files.length - 1} onClick={control.nextFile} />
        </>
      )}
      {pages > 1 && (
        <span className="inline-flex items-center border-l border-line pl-1">
          <Tool icon={ChevronDownIcon} turned label={t('previousPage')} keys={keys.previousPage} off={page === 1} onClick={control.previousPage} />
          <span aria-live="polite" className="px-1">{t('page', { n: page, of: pages })}</span>
          <Tool icon={ChevronDownIcon} label={t('nextPage')} keys={keys.nextPage} off={page === pages} onClick={control.nextPage} />
        </span>
      )}
      <span className="ml-auto inline-flex items-center">
        <Tool icon={MinusIcon} label={t('zoomOut')} keys={keys.zoomOut} off={zoom === 1} onClick={control.zoomOut} />
        <button type="button" title={t('fit')} onClick={control.fit} className="min-h-10 rounded-md px-1.5 tabular-nums hover:bg-jade-soft">
          {t('zoom', { percent: Math.round(zoom * 100) })}
        </button>
        <Tool icon={PlusIcon} label={t('zoomIn')} keys={keys.zoomIn} off={zoom === 4} onClick={control.zoomIn} />
        <Tool icon={RotateIcon} label={t('rotate')} keys={keys.rotate} onClick={control.rotate} />
      </span>
    </div>
  );
}
