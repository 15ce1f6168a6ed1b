import type { InboxFilter as StoredFilter, InboxView } from '#lib/applications/inbox-schema.ts';
import type { Role } from '#lib/identity/model.ts';
import { FIELDS } from '#lib/procedures/model.ts';
import type { Query } from './use-query.ts';

/** In the order of the keys 1 to 9 and 0. Written here, because the API's list stands beside zod schemas. */
export const VIEWS = [
  'receive', 'process', 'approve', 'return', 'citizen', 'due-today', 'overdue', 'stopped', 'done', 'all',
] as const satisfies readonly InboxView[];

export const WHOSE = ['', 'me', 'nobody'] as const;

/** What a list shows; all of it stands in the address. Empty: not narrowed by that. */
export type InboxFilter = {
  readonly office: string;
  readonly view: InboxView;
  readonly q: string;
  readonly field: string;
  readonly whose: (typeof WHOSE)[number];
};

/** Where each role's own work waits. */
const VIEW_OF = { receiver: 'receive', specialist: 'process', approver: 'approve' } as const satisfies Partial<Record<Role, InboxView>>;

/** The view that an official with these roles begins with. */
export function firstView(roles: readonly Role[]): InboxView {
  const role = (['receiver', 'specialist', 'approver'] as const).find((each) => roles.includes(each));
  return role ? VIEW_OF[role] : 'all';
}

/** The filter that the address asks for; `first` where it names no view. */
export function filterOf(query: Query, office: string, first: InboxView): InboxFilter {
  return {
    office, q: query.get('q'),
    view: VIEWS.find((each) => each === query.get('view')) ?? first,
    field: FIELDS.find((each) => each === query.get('field')) ?? '',
    whose: WHOSE.find((each) => each === query.get('whose')) ?? '',
  };
}

/** As the API keeps a filter: of no office, without what is empty. */
export function storedFilter({ view, q, field, whose }: InboxFilter): StoredFilter {
  return { view, ...(q && { q }), ...(field && { field }), ...(whose && { whose }) };
}

/** Whether a kept filter is the one in use. */
export function isFilter(stored: StoredFilter, filter: InboxFilter): boolean {
  return stored.view === filter.view && (stored.q ?? '') === filter.q && (stored.field ?? '') === filter.field && (stored.whose ?? '') === filter.whose;
}

export function isSameList(a: InboxFilter, b: InboxFilter): boolean {
  return a.office === b.office && isFilter(storedFilter(a), b);
}
