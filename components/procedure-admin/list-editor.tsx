'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { useEditorScope } from './editor-scope.tsx';
import { controlAt, focusAt, getAt, insertAt, removeAt, swapAt } from './json-path.ts';
import { MoveButtons } from './move-buttons.tsx';

/** Up, down and away, for the entry of a list in the version. `onMoved`: where it stands now, null where it is gone. */
export function EntryButtons({ list, index, count, what, onMoved }: { list: JsonPath; index: number; count: number; what: string; onMoved?: (to: number | null) => void }) {
  const { update } = useEditorScope();
  const move = (to: number) => {
    update((body) => swapAt(body, list, index, to));
    onMoved?.(to);
  };
  const remove = () => {
    update((body) => removeAt(body, list, index));
    if (onMoved) onMoved(null);
    else focusAt([...list, 'add']);
  };
  return <MoveButtons index={index} count={count} what={what} onMove={move} onRemove={remove} />;
}

/** A list of entries that are edited in place, each in a box of its own. */
export function ListEditor({ list, nameOf, make, addLabel, empty, children }: {
  list: JsonPath;
  /** what an entry is called in the heading of its box */
  nameOf: (entry: unknown, index: number) => string;
  /** a new entry */
  make: () => unknown;
  addLabel: string;
  empty?: string;
  children: (path: JsonPath, entry: unknown) => ReactNode;
}) {
  const { body, update } = useEditorScope();
  const found = getAt(body, list);
  const entries: readonly unknown[] = Array.isArray(found) ? found : [];
  const add = () => {
    update((before) => insertAt(before, list, make()));
    focusAt([...list, entries.length]);
  };
  return (
    <div id={controlAt(list)} tabIndex={-1}>
      {entries.length === 0 && empty && <p className="mb-3 text-quiet">{empty}</p>}
      <ol className="grid gap-4">
        {entries.map((entry, index) => {
          const path = [...list, index];
          const name = nameOf(entry, index);
          return (
            // entries have no lasting name of their own: their position is what they are edited by
            <li key={index} id={controlAt(path)} tabIndex={-1} className="rounded-md border border-line p-4">
              <div className="mb-2 flex items-start justify-between gap-3">
                <p className="pt-2 font-semibold">{name}</p>
                <EntryButtons list={list} index={index} count={entries.length} what={name} />
              </div>
              <div className="grid gap-4">{children(path, entry)}</div>
            </li>
          );
        })}
      </ol>
      <Button id={controlAt([...list, 'add'])} kind="secondary" compact icon={PlusIcon} className="mt-4" onClick={add}>{addLabel}</Button>
    </div>
  );
}
