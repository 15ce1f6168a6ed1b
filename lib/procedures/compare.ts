/**
 * What differs between two versions, place by place. Pure: `applyChanges(a, compare(a, b))` is `b`, and a version does
 * not differ from itself. Entries of a list are recognised by their name (`id`, `key` or `value`), so that a paper added
 * at the top does not look as if all papers had changed.
 */

/** A step into a value: the name of a property, or the entry of a list that has this name. */
export type ChangePart = string | { readonly by: (typeof NAMES)[number]; readonly is: string };

export type Change =
  | { readonly kind: 'added'; readonly path: readonly ChangePart[]; readonly after: unknown }
  | { readonly kind: 'removed'; readonly path: readonly ChangePart[]; readonly before: unknown }
  | { readonly kind: 'changed'; readonly path: readonly ChangePart[]; readonly before: unknown; readonly after: unknown }
  /** the entries of a list in another order: their names */
  | { readonly kind: 'moved'; readonly path: readonly ChangePart[]; readonly by: (typeof NAMES)[number]; readonly before: readonly string[]; readonly after: readonly string[] };

const NAMES = ['id', 'key', 'value'] as const;
type Name = (typeof NAMES)[number];
type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Are two JSON values the same, whatever the order of their properties? */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isEntry(a) || !isEntry(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

/** By what the entries of a list are told apart: they all have this name, and no two the same. */
function nameOf(...lists: readonly (readonly unknown[])[]): Name | undefined {
  return NAMES.find((name) => lists.every((list) => {
    const names = list.map((entry) => (isEntry(entry) && Object.hasOwn(entry, name) ? entry[name] : undefined));
    return names.every((each) => typeof each === 'string') && new Set(names).size === list.length;
  }));
}

/** Every difference between two JSON values, in the order of the second. */
export function compare(a: unknown, b: unknown, path: readonly ChangePart[] = []): Change[] {
  if (isEqual(a, b)) return [];
  if (isEntry(a) && isEntry(b)) return compareEntries(a, b, path);
  const by = Array.isArray(a) && Array.isArray(b) ? nameOf(a, b) : undefined;
  return by ? compareLists(a as Entry[], b as Entry[], by, path) : [{ kind: 'changed', path, before: a, after: b }];
}

function compareEntries(a: Entry, b: Entry, path: readonly ChangePart[]): Change[] {
  const gone = Object.keys(a).filter((key) => !Object.hasOwn(b, key));
  return [
    ...gone.map((key): Change => ({ kind: 'removed', path: [...path, key], before: a[key] })),
    ...Object.keys(b).flatMap((key): Change[] => (
      Object.hasOwn(a, key) ? compare(a[key], b[key], [...path, key]) : [{ kind: 'added', path: [...path, key], after: b[key] }]
    )),
  ];
}

function compareLists(a: readonly Entry[], b: readonly Entry[], by: Name, path: readonly ChangePart[]): Change[] {
  const names = (list: readonly Entry[]): string[] => list.map((entry) => entry[by] as string);
  const [before, after] = [new Map(a.map((entry) => [entry[by], entry])), new Map(b.map((entry) => [entry[by], entry]))];
  const into = (is: string): readonly ChangePart[] => [...path, { by, is }];
  const kept = names(a).filter((name) => after.has(name));
  const unsorted = [...kept, ...names(b).filter((name) => !before.has(name))];
  return [
    ...names(a).filter((name) => !after.has(name)).map((name): Change => ({ kind: 'removed', path: into(name), before: before.get(name) })),
    ...names(b).flatMap((name): Change[] => (before.has(name) ? compare(before.get(name), after.get(name), into(name)) : [{ kind: 'added', path: into(name), after: after.get(name) }])),
    ...(isEqual(unsorted, names(b)) ? [] : [{ kind: 'moved', path, by, before: kept, after: names(b) } as const]),
  ];
}

/** The value with these changes made. @throws Error where a change leads into something that the value does not have */
export function applyChanges(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((current, change) => applyAt(current, change.path, change), value);
}

function applyAt(value: unknown, [part, ...rest]: readonly ChangePart[], change: Change): unknown {
  if (part === undefined) return applyHere(value, change);
  const last = rest.length === 0 && (change.kind === 'added' || change.kind === 'removed');
  if (typeof part === 'string') {
    if (!isEntry(value)) throw new Error(`no property ${part}`);
    const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== part));
    if (last && change.kind === 'removed') return others;
    return { ...others, [part]: last ? (change as { after: unknown }).after : applyAt(value[part], rest, change) };
  }
  if (!Array.isArray(value)) throw new Error(`no list with ${part.is}`);
  if (last) return change.kind === 'added' ? [...(value as unknown[]), change.after] : (value as Entry[]).filter((entry) => entry[part.by] !== part.is);
  return (value as Entry[]).map((entry) => (entry[part.by] === part.is ? applyAt(entry, rest, change) : entry));
}

function applyHere(value: unknown, change: Change): unknown {
  if (change.kind !== 'moved') return 'after' in change ? change.after : undefined;
  const entries = new Map((value as Entry[]).map((entry) => [entry[change.by], entry]));
  return change.after.map((name) => entries.get(name));
}
