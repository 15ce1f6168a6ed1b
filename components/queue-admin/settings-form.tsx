'use client';

import { useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { ChangeLog } from './change-log.tsx';
import { ClosuresSection } from './closures-section.tsx';
import { CountersSection } from './counters-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { AbsencesSection, BookingSection, HeadStartsSection } from './rules-sections.tsx';
import { PreviewDialog, StaleDialog } from './save-dialogs.tsx';
import { SaveFailure } from './save-failure.tsx';
import type { SectionProps } from './section.tsx';
import { idOf } from './settings-check.ts';
import { useSettingsEditor, type SettingsEditor } from './use-settings-editor.ts';
import { useIssueWords, usePartWords } from './use-words.ts';

/** The whole form of an office's settings. */
export function SettingsForm({ office, settings, today, onDirty, onSaved }: {
  office: string;
  settings: QueueSettings;
  today: string | undefined;
  onDirty: (dirty: boolean) => void;
  /** @param revision the one that was replaced */
  onSaved: (revision: number) => void;
}) {
  const { t } = useTranslation('queue-admin');
  const editor = useSettingsEditor(office, settings, today, () => onSaved(settings.revision));
  const { draft, change, issues, attempt, dirty, base } = editor;
  const { what, inPlace } = useIssueWords(draft);
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);
  const errorOf: SectionProps['errorOf'] = (...path) => {
    const issue = issues.find((each) => idOf(each.path) === idOf(path));
    return issue && what(issue);
  };
  const section = { draft, change, errorOf };
  return (
    <>
      <Contents />
      {editor.restored && <Notice kind="info" live>{t('restored.text')}</Notice>}
      <ErrorSummary title={t('issue.title')} errors={issues.map((issue) => ({ id: idOf(issue.path), message: inPlace(issue) }))} attempt={attempt} />
      <HoursSection {...section} />
      <ClosuresSection {...section} today={today} />
      <GroupsSection {...section} />
      <CountersSection {...section} />
      <HeadStartsSection {...section} limits={base.limits} />
      <AbsencesSection {...section} />
      <BookingSection {...section} />
      <ChangeLog changes={base.changes} />
      <SaveBar editor={editor} />
      <PreviewDialog editor={editor} />
      <StaleDialog editor={editor} />
    </>
  );
}

function Contents() {
  const { t } = useTranslation('queue-admin');
  const places = [
    ['hours', t('settings.part.hours')], ['closures', t('settings.part.closures')], ['groups', t('settings.part.groups')], ['counters', t('settings.part.counters')],
    ['head-starts', t('settings.part.headStarts')], ['absences', t('settings.absences')], ['booking', t('settings.part.bookingOpen')], ['log', t('settings.log')],
  ] as const;
  return (
    <nav aria-label={t('settings.contents')}>
      <ul className="flex flex-wrap gap-x-5">
        {places.map(([id, label]) => (
          <li key={id}><a href={`#${id}`} className="inline-flex min-h-target items-center text-sm font-semibold text-jade underline underline-offset-4">{label}</a></li>
        ))}
      </ul>
    </nav>
  );
}

/** Always in sight while something is not saved. */
function SaveBar({ editor }: { editor: SettingsEditor }) {
  const { t } = useTranslation('queue-admin');
  const words = usePartWords();
  const { changed, state, failure } = editor;
  if (changed.length === 0 || state.step === 'saved') return null;
  const busy = state.step === 'previewing';
  return (
    <section aria-label={t('save.review')} className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 shadow-lift lg:-mx-8 lg:px-8">
      {failure && state.step === 'editing' && <div className="mb-3"><SaveFailure failure={failure} /></div>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 grow text-sm max-sm:line-clamp-2">{t('save.changed', { parts: changed.map(words).join(', ') })}</p>
        <Button kind="secondary" compact onClick={editor.discard}>{t('save.discard')}</Button>
        <Button compact loading={busy} onClick={editor.review}>{t(busy ? 'save.reviewing' : 'save.review')}</Button>
      </div>
    </section>
  );
}
