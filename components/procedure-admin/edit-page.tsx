'use client';

import { useEffect, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { JsonPath, VersionProblem } from '#lib/procedures/version-model.ts';
import { ChangeList } from './change-list.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EditorScopeProvider } from './editor-scope.tsx';
import { EditBar } from './edit-bar.tsx';
import { FeeSection } from './fee-section.tsx';
import { Part } from './fields.tsx';
import { FormSection } from './form-section.tsx';
import { selectionAt, type Selection } from './form-selection.ts';
import { JsonBox } from './json-box.tsx';
import { controlAt, focusAt } from './json-path.ts';
import { PapersSection } from './papers-section.tsx';
import { useProblemWords } from './place-words.ts';
import { CheckResult } from './problem-list.tsx';
import { TextsSection } from './texts-section.tsx';
import { useEdit, type Edit } from './use-edit.ts';

const SECTIONS = ['texts', 'papers', 'fee', 'form', 'changes'] as const;
type Section = (typeof SECTIONS)[number];

/** The part of the editor in which a place stands. */
function sectionOf([root, name]: JsonPath): Section {
  if (root === 'form') return 'form';
  if (root !== 'content') return 'changes';
  if (name === 'documents') return 'papers';
  return name === 'fee' || name === 'workingDays' || name === 'workingDaysRural' || name === 'verificationExtraWorkingDays' || name === 'cutoff' || name === 'timeNote' ? 'fee' : 'texts';
}

/**
 * A version being written.
 * @param onDirty something is not saved yet
 * @param onDone the edit was published or dropped
 */
export function EditPage({ edit, onDirty, onDone }: { edit: Edit; onDirty: (dirty: boolean) => void; onDone: (published: { version: number; inForceFrom: string } | null) => void }) {
  const { t } = useTranslation('procedure-admin');
  const words = useProblemWords();
  const editing = useEdit(edit);
  const [section, setSection] = useState<Section>('texts');
  const [selection, setSelection] = useState<Selection>({ page: 0 });
  const { body, check, dirty } = editing;
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);

  const problems = check?.problems ?? [];
  const starts = (path: JsonPath, start: JsonPath): boolean => start.every((part, index) => path[index] === part);
  const go = ({ path }: VersionProblem) => {
    setSection(sectionOf(path));
    const selected = selectionAt(path);
    if (selected) setSelection(selected);
    focusAt(path);
  };
  const scope = {
    body, update: editing.update,
    errorAt: (path: JsonPath) => {
      const found = problems.find((problem) => problem.path.length === path.length && starts(problem.path, path));
      return found && words(found);
    },
  };
  const count = (each: Section): number => problems.filter(({ path }) => sectionOf(path) === each).length;
  return (
    <EditorScopeProvider value={scope}>
      {check && <CheckResult check={check} body={body} onGo={go} />}
      <Segmented
        label={t('edit.sections')} value={section} onChange={setSection}
        segments={SECTIONS.map((value) => ({ value, label: t(`section.${value}`), ...(count(value) > 0 && { count: count(value) }) }))}
      />
      {section === 'texts' && <><TextsSection /><JsonBox path={['content']} shape="content" label={t('texts.wholeJson')} /></>}
      {section === 'papers' && <PapersSection />}
      {section === 'fee' && <FeeSection />}
      {section === 'form' && <FormSection selection={selection} onSelect={setSelection} hasProblem={(path) => problems.some((problem) => starts(problem.path, path))} />}
      {section === 'changes' && (
        <Part title={t('section.changes')} lead={t('changes.lead', { version: edit.baseVersion })}>
          <TextArea
            id={controlAt(['summary'])} label={t('edit.summary')} help={t('edit.summaryHelp')} maxLength={1000} value={editing.summary} error={scope.errorAt(['summary'])}
            onChange={({ target }) => editing.summarise(target.value)}
          />
          <ChangeList before={edit.base} after={body} label={t('section.changes')} />
        </Part>
      )}
      <EditBar editing={editing} onDone={onDone} />
      <ConflictDialog editing={editing} />
    </EditorScopeProvider>
  );
}
