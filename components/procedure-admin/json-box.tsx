'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { checkShape } from '#lib/procedures/shape-schema.ts';
import type { JsonPath, VersionProblem } from '#lib/procedures/version-model.ts';
import { useEditorScope } from './editor-scope.tsx';
import { controlAt, getAt, setAt } from './json-path.ts';
import { useProblemWords } from './place-words.ts';

/** A part of the version as JSON, for what has no box of its own. Taken over only when it is JSON of the right shape. */
export function JsonBox({ path, shape, label, open = false }: { path: JsonPath; shape: Parameters<typeof checkShape>[0]; label: string; open?: boolean }) {
  const { t } = useTranslation('procedure-admin');
  const { body, update } = useEditorScope();
  const words = useProblemWords();
  const current = JSON.stringify(getAt(body, path), null, 2);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ syntax: string } | { problems: readonly VersionProblem[] } | null>(null);
  const id = controlAt([...path, 'json']);

  const take = () => {
    const read = readJson(typed ?? current);
    if ('syntax' in read) return setWrong(read);
    const problems = checkShape(shape, read.value);
    if (problems.length > 0) return setWrong({ problems });
    update((before) => setAt(before, path, read.value));
    setTyped(null);
    setWrong(null);
  };
  const undo = () => {
    setTyped(null);
    setWrong(null);
  };
  return (
    <details open={open} className="rounded-md border border-line">
      <summary className="min-h-target cursor-pointer px-4 py-3 font-semibold">{label}</summary>
      <div className="grid gap-3 border-t border-line p-4">
        <TextArea
          id={id} label={t('json.label')} help={t('json.help')} spellCheck={false} className="min-h-64 font-mono text-sm" value={typed ?? current}
          onChange={({ target }) => setTyped(target.value)}
        />
        {wrong && (
          <Notice kind="error" live title={t('json.wrong')}>
            {'syntax' in wrong ? <p>{t('json.syntax', { message: wrong.syntax })}</p> : (
              <ul className="list-disc pl-5">{wrong.problems.map((problem) => <li key={problem.path.join('.') + problem.code}><code>{problem.path.join('.')}</code> {words(problem)}</li>)}</ul>
            )}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button kind="secondary" compact disabled={typed === null} onClick={take}>{t('json.take')}</Button>
          {typed !== null && <Button kind="quiet" compact onClick={undo}>{t('json.undo')}</Button>}
        </div>
      </div>
    </details>
  );
}

function readJson(text: string): { value: unknown } | { syntax: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { syntax: error.message };
    throw error;
  }
}
