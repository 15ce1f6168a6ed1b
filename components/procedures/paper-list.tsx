import { BadgeCheckIcon, CameraIcon, FileTextIcon, FolderOpenIcon, PencilIcon, type IconComponent } from '#components/ui/icons.ts';
import { cx } from '#components/ui/cx.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

const WAYS: Record<RequiredDocument['online'], {
  icon: IconComponent;
  look: string;
  word: 'papers.has' | 'papers.shared' | 'papers.eform' | 'papers.scan' | 'papers.original';
  note: 'papers.hasNote' | 'papers.sharedNote' | 'papers.eformNote' | 'papers.scanNote' | 'papers.originalNote';
}> = {
  vneid: { icon: BadgeCheckIcon, look: 'bg-jade-soft text-jade', word: 'papers.has', note: 'papers.hasNote' },
  'shared-data': { icon: FolderOpenIcon, look: 'bg-jade-soft text-jade', word: 'papers.shared', note: 'papers.sharedNote' },
  eform: { icon: PencilIcon, look: 'bg-blue-soft text-blue', word: 'papers.eform', note: 'papers.eformNote' },
  scan: { icon: CameraIcon, look: 'bg-amber-soft text-amber', word: 'papers.scan', note: 'papers.scanNote' },
  original: { icon: FileTextIcon, look: 'bg-amber-soft text-amber', word: 'papers.original', note: 'papers.originalNote' },
};

/** The papers of a dossier, each with what one has to do about it: often nothing. */
export function PaperList({ papers, locale }: { papers: readonly RequiredDocument[]; locale: Locale }) {
  const t = getTranslator(locale, 'procedure-page');
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {papers.map((paper) => {
        const { icon: Icon, look, word, note } = WAYS[paper.online];
        return (
          <li key={paper.id} className="flex gap-4 p-4 sm:p-5">
            <span className={cx('flex size-11 shrink-0 items-center justify-center rounded-full', look)}><Icon /></span>
            <div className="min-w-0">
              <p className="font-semibold">
                {localText(paper.name, locale)}
                {!paper.required && <span className="font-normal text-quiet"> ({t('papers.optional').toLowerCase()})</span>}
              </p>
              <p className="mt-0.5 text-sm text-quiet">
                <strong className="font-semibold text-ink">{t(word)}.</strong> {t(note)}
              </p>
              {paper.note && <p className="mt-1 text-sm">{localText(paper.note, locale)}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
