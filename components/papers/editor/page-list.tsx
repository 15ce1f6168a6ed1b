'use client';

import { useBlobUrl } from '#components/papers/viewer/use-file.ts';
import { ArrowLeftIcon, ArrowRightIcon, PencilIcon, TrashIcon, type IconComponent } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { MadePage, Pages } from './use-pages.ts';

/** The pages as they will be sent, in their order. */
export function PageList({ pages }: { pages: Pages }) {
  return (
    <ol className="grid grid-cols-1 gap-4 min-[22rem]:grid-cols-2 sm:grid-cols-3">
      {pages.made.map((page, index) => <PageCard key={page.id} page={page} n={index + 1} of={pages.made.length} pages={pages} />)}
    </ol>
  );
}

function PageCard({ page, n, of, pages }: { page: MadePage; n: number; of: number; pages: Pages }) {
  const { t } = useTranslation('papers');
  const url = useBlobUrl(page.page.blob);
  return (
    <li className="flex flex-col rounded-md border border-line bg-surface">
      <p className="px-3 pt-2 font-semibold">{t('editor.page', { n })}</p>
      <div className="flex grow items-center justify-center p-3">
        {/* made by the browser just now: nothing for Next's own image component to do */}
        {/* oxlint-disable-next-line nextjs/no-img-element */}
        {url && <img src={url} alt={t('editor.pageAlt', { n })} className="max-h-48 border border-line" />}
      </div>
      <div className="flex justify-between border-t border-line">
        <Tool icon={ArrowLeftIcon} label={t('editor.earlier', { n })} off={n === 1} onClick={() => pages.move(page.id, -1)} />
        <Tool icon={PencilIcon} label={t('editor.edit', { n })} onClick={() => void pages.edit(page.id)} />
        <Tool icon={TrashIcon} label={t('editor.remove', { n })} onClick={() => pages.remove(page.id)} />
        <Tool icon={ArrowRightIcon} label={t('editor.later', { n })} off={n === of} onClick={() => pages.move(page.id, 1)} />
      </div>
    </li>
  );
}

function Tool({ icon: Icon, label, off, onClick }: { icon: IconComponent; label: string; off?: boolean; onClick: () => void }) {
  return (
    <button
      type="button" aria-label={label} title={label} aria-disabled={off || undefined} onClick={off ? undefined : onClick}
      className={`inline-flex h-12 min-w-0 grow basis-0 items-center justify-center rounded-md text-jade ${off ? 'cursor-default opacity-40' : 'hover:bg-jade-soft'}`}
    >
      <Icon />
    </button>
  );
}
