/** Reading and changing a JSON value by path. Pure; what is not on the path stays the same object. */
import type { JsonPath } from '#lib/procedures/version-model.ts';

type Holder = Readonly<Record<string | number, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What stands at a path; undefined where it leads nowhere. */
export function getAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, part) => (isHolder(inner) ? inner[part] : undefined), value);
}

/** The value with something else at a path; `undefined` takes the property out. */
export function setAt<T>(value: T, path: JsonPath, next: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return next as T;
  const holder: Holder = isHolder(value) ? value : {};
  const inner = setAt(holder[part], rest, next);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === part ? inner : each)) as T;
  if (inner !== undefined) return { ...holder, [part]: inner } as T;
  const { [part]: _gone, ...others } = holder;
  return others as T;
}

const listAt = (value: unknown, path: JsonPath): readonly unknown[] => {
  const list = getAt(value, path);
  return Array.isArray(list) ? list : [];
};

/** With one more entry in the list at a path, at the end or before `index`. */
export function insertAt<T>(value: T, path: JsonPath, entry: unknown, index = Infinity): T {
  const list = listAt(value, path);
  return setAt(value, path, [...list.slice(0, index), entry, ...list.slice(index)]);
}

/** Without the entry at `index` of the list at a path. */
export function removeAt<T>(value: T, path: JsonPath, index: number): T {
  return setAt(value, path, listAt(value, path).filter((_, at) => at !== index));
}

/** With two entries of the list at a path in each other's place. */
export function swapAt<T>(value: T, path: JsonPath, a: number, b: number): T {
  const list = listAt(value, path);
  if (!(a in list) || !(b in list)) return value;
  return setAt(value, path, list.map((entry, index) => (index === a ? list[b] : index === b ? list[a] : entry)));
}

/** The id of the control for the value at a path. */
export const controlAt = (path: JsonPath): string => `at-${path.join('-')}`;

/** Moves the focus to the control at a path, or to the nearest one around it that is there once React has drawn. */
export function focusAt(path: JsonPath): void {
  setTimeout(() => {
    for (let end = path.length; end > 0; end -= 1) {
      const control = document.getElementById(controlAt(path.slice(0, end)));
      if (!control) continue;
      control.focus();
      control.scrollIntoView({ block: 'center' });
      return;
    }
  });
}
