/** Every procedure can be shown in the editor, in both languages, with a word for each place and each problem. */
import { renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { SentencesProvider } from '#lib/platform/i18n/client.tsx';
import { resources } from '#lib/platform/i18n/resources.ts';
import type { Sentences } from '#lib/platform/i18n/translate.ts';
import type { Locale } from '#lib/platform/text.ts';
import { PROBLEM_CODES, type VersionBody } from '#lib/procedures/version-model.ts';
import { loadProcedures } from '#prisma/seed/load-procedures.ts';
import { ChangeList } from './change-list.tsx';
import { EditorScopeProvider } from './editor-scope.tsx';
import { FeeSection } from './fee-section.tsx';
import { FormSection } from './form-section.tsx';
import { innerFields, type Selection } from './form-selection.ts';
import { PapersSection } from './papers-section.tsx';
import { CheckResult } from './problem-list.tsx';
import { TextsSection } from './texts-section.tsx';

const bodies: VersionBody[] = (await loadProcedures()).map(({ seed: { content, form } }) => ({ content, form }));

function html(locale: Locale, body: VersionBody, children: ReactNode): string {
  return renderToString(
    <SentencesProvider locale={locale} namespaces={resources[locale] as unknown as Readonly<Record<string, Sentences>>}>
      <EditorScopeProvider value={{ body, update: () => undefined, errorAt: () => undefined }}>{children}</EditorScopeProvider>
    </SentencesProvider>,
  );
}

const groups = Object.entries(resources.vi['procedure-admin']).filter(([, value]) => typeof value === 'object').map(([name]) => name);
/** Keys that stand in the page as themselves: no language has words for them. */
const untranslated = (page: string): string[] => [...page.matchAll(new RegExp(`[>"]((?:${groups.join('|')})\\.[a-zA-Z.-]+)`, 'g'))].map((match) => match[1] ?? '');

test.each(['vi', 'en'] as const)('texts, papers, fees and what changed, in %s', (locale) => {
  for (const [index, body] of bodies.entries()) {
    const page = html(locale, body, <><TextsSection /><PapersSection /><FeeSection /><ChangeList before={body} after={bodies[index - 1] ?? body} label="changes" /></>);
    expect(untranslated(page), body.content.name.vi).toEqual([]);
  }
});

type Sample = { readonly type: string; readonly body: VersionBody; readonly selection: Selection };

function questionsOf(body: VersionBody): Sample[] {
  return body.form.pages.flatMap(({ fields }, page) => fields.flatMap((outer, field): Sample[] => [
    { type: outer.type, body, selection: { page, field } },
    ...innerFields(outer).map((each, inner) => ({ type: `${outer.type} ${each.type}`, body, selection: { page, field, inner } })),
  ]));
}

/** One question of each type, on its own and inside another, and a page. */
const samples: readonly Sample[] = [
  ...new Map(bodies.flatMap(questionsOf).map((sample) => [sample.type, sample])).values(),
  { type: 'page', body: bodies[0] as VersionBody, selection: { page: 0 } },
];

test.each(['vi', 'en'] as const)('every type of question, in %s', (locale) => {
  for (const { body, selection } of samples) {
    const page = html(locale, body, <FormSection selection={selection} onSelect={() => undefined} hasProblem={() => true} />);
    expect(untranslated(page), JSON.stringify(selection)).toEqual([]);
  }
});

test.each(['vi', 'en'] as const)('every problem has a sentence with its place, in %s', (locale) => {
  const body = bodies[0] as VersionBody;
  const problems = PROBLEM_CODES.map((code) => ({ path: ['content', 'documents', 0, 'name', 'vi'], code, about: 'x' }));
  const page = html(locale, body, <CheckResult body={body} check={{ status: 'draft', problems, officesPassedOver: 2 }} onGo={() => undefined} />);
  expect(untranslated(page)).toEqual([]);
  expect(page).toContain(`${body.content.documents[0]?.name[locale]} › `);
});
