'use client';

import { useState, type ReactNode } from 'react';
import { Checkbox } from '#components/ui/choices.tsx';
import { MoneyInput } from '#components/ui/money-input.tsx';
import { Select, TextArea, TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Text } from '#lib/platform/text.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { useEditorScope } from './editor-scope.tsx';
import { controlAt, getAt, setAt } from './json-path.ts';

type Placed = { readonly path: JsonPath; readonly label: string; readonly help?: string; /** emptied, it is taken out */ readonly optional?: boolean };

/** Value, change and what is wrong of the control at a path. */
function useAt<T>(path: JsonPath): { value: T | undefined; set: (next: T | undefined) => void; id: string; error: string | undefined } {
  const { body, update, errorAt } = useEditorScope();
  return {
    value: getAt(body, path) as T | undefined,
    set: (next) => update((before) => setAt(before, path, next)),
    id: controlAt(path),
    error: errorAt(path),
  };
}

function useOptional(optional: boolean | undefined): string | undefined {
  const { t } = useTranslation('procedure-admin');
  return optional ? t('edit.optional') : undefined;
}

/** A text in both languages, side by side. */
export function WordsField({ path, label, help, optional, long = false }: Placed & { readonly long?: boolean }) {
  const { t } = useTranslation('procedure-admin');
  const { body, update, errorAt } = useEditorScope();
  const note = useOptional(optional);
  const value = getAt(body, path) as Text | undefined;
  const set = (language: keyof Text, words: string) => {
    const next = { vi: value?.vi ?? '', en: value?.en ?? '', [language]: words };
    update((before) => setAt(before, path, optional && !next.vi && !next.en ? undefined : next));
  };
  const Control = long ? TextArea : TextInput;
  return (
    <fieldset id={controlAt(path)} tabIndex={-1} className="min-w-0">
      <legend className="font-semibold">{label} {note && <span className="font-normal text-quiet">{note}</span>}</legend>
      {help && <p className="text-sm text-quiet">{help}</p>}
      <div className="mt-2 grid gap-3 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
        {(['vi', 'en'] as const).map((language) => (
          <Control
            key={language} id={controlAt([...path, language])} lang={language} label={<span className="text-sm font-normal text-quiet">{t(`language.${language}`)}</span>}
            aria-label={`${label}, ${t(`language.${language}`)}`} value={value?.[language] ?? ''} error={errorAt([...path, language])}
            onChange={(event) => set(language, event.target.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One line in one language: a code, a time. */
export function LineField({ path, label, help, optional, length }: Placed & { readonly length?: number }) {
  const { value, set, id, error } = useAt<string>(path);
  const note = useOptional(optional);
  return (
    <TextInput
      id={id} label={label} help={help} optional={note} error={error} {...(length ? { length } : {})} value={value ?? ''} spellCheck={false}
      onChange={({ target }) => set(optional && !target.value ? undefined : target.value)}
    />
  );
}

/** A number; the box keeps what is typed until it is one. Whole, unless `decimals`. */
export function NumberField({ path, label, help, optional, suffix, decimals = false }: Placed & { readonly suffix?: string; readonly decimals?: boolean }) {
  const { value, set, id, error } = useAt<number>(path);
  const note = useOptional(optional);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    if ((decimals ? /^-?\d+(?:[.,]\d+)?$/ : /^-?\d+$/).test(text)) set(Number(text.replace(',', '.')));
    else if (!text && optional) set(undefined);
  };
  return (
    <TextInput
      id={id} label={label} help={help} optional={note} error={error} inputMode="numeric" length={8} {...(suffix ? { suffix } : {})}
      value={typed ?? value ?? ''} onChange={({ target }) => change(target.value.trim())} onBlur={() => setTyped(null)}
    />
  );
}

/** A sum of whole đồng. */
export function VndField({ path, label, help, optional }: Placed) {
  const { t, locale } = useTranslation('procedure-admin');
  const { value, set, id, error } = useAt<number>(path);
  const note = useOptional(optional);
  return <MoneyInput id={id} label={label} help={help} optional={note} error={error} locale={locale} unit={t('edit.vnd')} value={value} onChange={(vnd) => set(vnd ?? (optional ? undefined : 0))} />;
}

/** One of a list. */
export function ChoiceField({ path, label, help, optional, choices, onChoose }: Placed & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** instead of setting the value itself */
  readonly onChoose?: (value: string) => void;
}) {
  const { t } = useTranslation('procedure-admin');
  const { value, set, id, error } = useAt<string>(path);
  const note = useOptional(optional);
  return (
    <Select
      id={id} label={label} help={help} optional={note} error={error} placeholder={t('edit.none')} options={choices} value={value ?? ''}
      onChange={({ target }) => (onChoose ? onChoose(target.value) : target.value || optional ? set(target.value || undefined) : undefined)}
    />
  );
}

/** Yes or not. `optional`: "not" is taken out. */
export function FlagField({ path, label, help, optional }: Placed) {
  const { value, set, id, error } = useAt<boolean>(path);
  return <Checkbox id={id} label={label} help={help} error={error} checked={value === true} onChange={(checked) => set(checked || !optional ? checked : undefined)} />;
}

/** A list of phrases, one a line. */
export function LinesField({ path, label, help, lang }: Placed & { readonly lang?: string }) {
  const { value, set, id, error } = useAt<readonly string[]>(path);
  return (
    <TextArea
      id={id} label={label} help={help} error={error} lang={lang} value={(value ?? []).join('\n')}
      onChange={({ target }) => set(target.value === '' ? [] : target.value.split('\n'))}
    />
  );
}

/** A part of the editor. */
export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 className="text-xl">{title}</h2>
      {lead && <p className="mt-1 max-w-reading text-sm text-quiet">{lead}</p>}
      <div className="mt-4 grid gap-5">{children}</div>
    </section>
  );
}
