'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Resources } from '#lib/platform/i18n/resources.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { ChangePart } from '#lib/procedures/compare.ts';
import type { VersionProblem } from '#lib/procedures/version-model.ts';

type Part = ChangePart | number;
type Named = Readonly<Record<string, unknown>>;
export type PlaceName = keyof Resources['procedure-admin']['place'];

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The word for a property; null where it only leads on and people need not hear of it. */
function wordOf(part: string, parent: string | undefined): string | null {
  if (parent === undefined) return null;
  if (parent === 'documents' && part === 'form') return 'documentForm';
  if (parent === 'fee' && part === 'pages') return 'feePages';
  return part === 'pages' || part === 'fields' || part === 'columns' ? null : part;
}

/** What an entry of a list is called on the screen: its words, in the other language where one lacks, else its name in the data. */
function nameOf(entry: unknown, locale: Locale): string | undefined {
  if (!isNamed(entry)) return undefined;
  const words = [entry.title, entry.label, entry.name, entry].filter(isNamed).flatMap((text) => [text[locale], text.vi, text.en]);
  return [...words, entry.id, entry.key, entry.value].find((each): each is string => typeof each === 'string' && each !== '');
}

/** The names of the places along a path, from the outside in: "Papers", "Proof of residence", "Note", "English". */
export function usePlaceWords(): (path: readonly Part[], body: unknown) => string[] {
  const { t, locale } = useTranslation('procedure-admin');
  // what a definition calls a thing that does not exist has no word but its own
  const word = (name: string): string => {
    const found = t(`place.${name as PlaceName}`);
    return found === `place.${name}` ? name : found;
  };
  return (path, body) => {
    let value: unknown = body;
    let parent: string | undefined;
    return path.flatMap((part): string[] => {
      value = entryOf(value, part);
      if (typeof part === 'object') return [nameOf(value, locale) ?? part.is];
      if (typeof part === 'number') return [nameOf(value, locale) ?? t('list.numbered', { number: part + 1 })];
      const name = wordOf(part, parent);
      parent = part;
      return name === null ? [] : [word(name)];
    });
  };
}

function entryOf(holder: unknown, part: Part): unknown {
  if (typeof part !== 'object') return (holder as Record<string | number, unknown> | undefined)?.[part];
  return Array.isArray(holder) ? holder.find((each) => isNamed(each) && each[part.by] === part.is) : undefined;
}

/** The sentence of a problem, without its place. */
export function useProblemWords(): (problem: VersionProblem) => string {
  const { t } = useTranslation('procedure-admin');
  return ({ code, about }) => t(`problem.${code}`, { about });
}
