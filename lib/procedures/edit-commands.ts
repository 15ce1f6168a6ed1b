/**
 * Writing a new version of a procedure: opened from the newest one, saved as often as needed, checked, published from a
 * date, or dropped. A procedure has one open edit at most. What was published never changes; drafts and dossiers stay
 * on the version that they were made with.
 */
import { audit } from '#lib/events/audit.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { getReference } from '#lib/places/queries.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { checkBody } from './check-version.ts';
import { compare } from './compare.ts';
import { countPassedOver, getEdit, OPEN } from './edit-queries.ts';
import type { CheckedEdit, EditInput, EditView, PublishedEdit, PublishInput, SavedEdit } from './edit-schema.ts';
import { formContext } from './form-context.ts';
import { canEditCatalogue } from './policy.ts';
import { listInForce } from './queries.ts';
import { checkShape } from './shape-schema.ts';
import type { VersionBody, VersionProblem } from './version-model.ts';

const DAY_MS = 86_400_000;
/** Whoever publishes for a day further off has mistyped the year. */
const MOST_DAYS_AHEAD = 730;

type Newest = { readonly version: number; readonly inForceFrom: Date };
type EditRow = { readonly id: string; readonly procedureCode: string; readonly status: string; readonly revision: number; readonly baseVersion: number };

/**
 * Locks a procedure, behind which its versions are counted up and its one edit is opened; gives the newest version.
 * Two statements: whoever had to wait for the lock sees what was published meanwhile only in a new one.
 */
async function lockProcedure(tx: Tx, code: string): Promise<Newest | null> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM procedure WHERE code = ${code} AND active FOR UPDATE`;
  if (locked.length === 0) return null;
  return tx.procedureVersion.findFirstOrThrow({ where: { procedureCode: code }, orderBy: { version: 'desc' }, select: { version: true, inForceFrom: true } });
}

/** Locks an edit that is open and still at this revision. Refuses: procedure.edit-not-found, edit-closed, edit-stale */
async function lockEdit(tx: Tx, id: string, revision: number): Promise<Result<EditRow>> {
  const [row] = await tx.$queryRaw<EditRow[]>`SELECT id, "procedureCode", status, revision, "baseVersion" FROM procedure_edit WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) return refuse('procedure.edit-not-found');
  if (!(OPEN as string[]).includes(row.status)) return refuse('procedure.edit-closed');
  if (row.revision !== revision) return refuse('procedure.edit-stale', { revision: row.revision });
  return ok(row);
}

async function record(tx: Tx, actor: PersonActor, action: string, code: string, detail: Record<string, string | number>): Promise<void> {
  await audit(tx, { chain: 'procedures', actor: `official:${officialOf(actor)}`, action: `procedure.${action}`, subject: `procedure:${code}`, detail });
}

function officialOf(actor: PersonActor): string {
  if (!actor.official) throw new Error('the catalogue is edited by officials');
  return actor.official.id;
}

/** Opens an edit from the newest version, or gives the one that is open already. Refuses: access.denied, procedure.not-found */
export async function openEdit(actor: PersonActor, code: string): Promise<Result<EditView>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  return transact(async (tx) => {
    const newest = await lockProcedure(tx, code);
    if (!newest) return refuse('procedure.not-found');
    const open = await tx.procedureEdit.findFirst({ where: { procedureCode: code, status: { in: OPEN } }, select: { id: true } });
    if (open) return ok(await getEdit(open.id, tx));
    const { content, form } = await tx.procedureVersion.findUniqueOrThrow({ where: { procedureCode_version: { procedureCode: code, version: newest.version } } });
    const { id } = await tx.procedureEdit.create({
      data: { procedureCode: code, baseVersion: newest.version, status: 'draft', content: content as object, form: form as object, updatedAt: now(), updatedById: officialOf(actor) },
      select: { id: true },
    });
    await record(tx, actor, 'edit-open', code, { edit: id, from: newest.version });
    return ok(await getEdit(id, tx));
  });
}

/**
 * Saves an edit, however unfinished; it has to be checked again then.
 * Refuses: access.denied, procedure.edit-not-found, edit-closed, edit-stale, edit-shape (issues: VersionProblem)
 */
export async function saveEdit(actor: PersonActor, id: string, { revision, content, form, summary }: EditInput): Promise<Result<SavedEdit>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const problems = checkShape('version', { content, form });
  if (problems.length > 0) return refuse('procedure.edit-shape', { count: problems.length }, problems);
  return transact(async (tx) => {
    const edit = await lockEdit(tx, id, revision);
    if (!edit.ok) return edit;
    const saved = await tx.procedureEdit.update({
      where: { id },
      data: { content: content as object, form: form as object, summary, status: 'draft', revision: { increment: 1 }, updatedAt: now(), updatedById: officialOf(actor) },
      select: { revision: true, updatedAt: true },
    });
    return ok({ revision: saved.revision, status: 'draft' as const, updatedAt: saved.updatedAt.toISOString() });
  });
}

/** Everything that keeps an edit from being published: the rules of a version, and what only the catalogue knows. */
async function problemsOf(edit: EditView & { base: VersionBody }): Promise<VersionProblem[]> {
  const { content, form } = edit as unknown as VersionBody;
  const procedures = await listInForce();
  const known = new Set(procedures.map(({ code }) => code));
  return [
    ...(compare(edit.base, { content, form }).length === 0 ? [{ path: [], code: 'nothing-changed' } as const] : []),
    ...(edit.summary.trim() ? [] : [{ path: ['summary'], code: 'summary-missing' } as const]),
    ...(content.field === edit.base.content.field ? [] : [{ path: ['content', 'field'], code: 'field-fixed' } as const]),
    ...content.alternatives.flatMap((code, index): VersionProblem[] => {
      const path = ['content', 'alternatives', index];
      if (code === edit.code) return [{ path, code: 'own-alternative', about: code }];
      return known.has(code) ? [] : [{ path, code: 'no-such-procedure', about: code }];
    }),
    ...checkBody({ content, form }, formContext(await getReference(), localDate())),
  ];
}

/** Refuses as `lockEdit` does, for an edit that is only read. */
async function readEdit(id: string, revision: number): Promise<Result<EditView & { base: VersionBody }>> {
  if (!(await db().procedureEdit.count({ where: { id } }))) return refuse('procedure.edit-not-found');
  const edit = await getEdit(id);
  if (!OPEN.includes(edit.status)) return refuse('procedure.edit-closed');
  return edit.revision === revision ? ok(edit) : refuse('procedure.edit-stale', { revision: edit.revision });
}

/**
 * Checks an edit: its texts, its definition, and its form filled in with sample answers. With nothing wrong it may be
 * published until somebody saves it again.
 * Refuses: access.denied, procedure.edit-not-found, edit-closed, edit-stale
 */
export async function checkEdit(actor: PersonActor, id: string, revision: number): Promise<Result<CheckedEdit>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const edit = await readEdit(id, revision);
  if (!edit.ok) return edit;
  const problems = await problemsOf(edit.value);
  const status = problems.length > 0 ? 'draft' : 'checked';
  return transact(async (tx) => {
    const locked = await lockEdit(tx, id, revision);
    if (!locked.ok) return locked;
    await tx.procedureEdit.update({ where: { id }, data: { status } });
    return ok({ status, problems, officesPassedOver: await countPassedOver(edit.value.code, edit.value.content as unknown as VersionBody['content']) });
  });
}

/** When a version published now comes into force. Refuses: procedure.from-past, from-too-far, from-before-last */
function startOf(from: string | null, at: Date, last: Newest): Result<Date> {
  const start = from === null ? at : new Date(from);
  if (start < at) return refuse('procedure.from-past');
  if (start.getTime() - at.getTime() > MOST_DAYS_AHEAD * DAY_MS) return refuse('procedure.from-too-far', { days: MOST_DAYS_AHEAD });
  return start <= last.inForceFrom ? refuse('procedure.from-before-last', { version: last.version }) : ok(start);
}

/**
 * Publishes an edit as the next version, in force from a moment. Of two who publish at once, one does.
 * Refuses: access.denied, procedure.edit-not-found, edit-closed, edit-stale, edit-not-checked, edit-wrong (issues:
 * VersionProblem), edit-outdated, from-past, from-too-far, from-before-last
 */
export async function publishEdit(actor: PersonActor, id: string, { revision, from }: PublishInput): Promise<Result<PublishedEdit>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const edit = await readEdit(id, revision);
  if (!edit.ok) return edit;
  const { code, baseVersion, status } = edit.value;
  if (status !== 'checked') return refuse('procedure.edit-not-checked');
  // it was sound when it was checked; since then the rules or the catalogue may have changed
  const problems = await problemsOf(edit.value);
  if (problems.length > 0) return refuse('procedure.edit-wrong', { count: problems.length }, problems);
  return transact(async (tx) => {
    const newest = await lockProcedure(tx, code);
    if (!newest) return refuse('procedure.not-found');
    const locked = await lockEdit(tx, id, revision);
    if (!locked.ok) return locked;
    if (newest.version !== baseVersion) return refuse('procedure.edit-outdated', { version: newest.version });
    const at = now();
    const start = startOf(from, at, newest);
    if (!start.ok) return start;
    const version = newest.version + 1;
    const { content, form } = edit.value as unknown as { content: object; form: object };
    await tx.procedureVersion.create({ data: { procedureCode: code, version, content, form, publishedAt: at, inForceFrom: start.value, publishedById: officialOf(actor) } });
    await tx.procedureEdit.update({ where: { id }, data: { status: 'published', updatedAt: at, updatedById: officialOf(actor) } });
    await record(tx, actor, 'publish', code, { version, edit: id, from: start.value.toISOString() });
    return ok({ version, inForceFrom: start.value.toISOString() });
  });
}

/** Gives an edit up. Refuses: access.denied, procedure.edit-not-found, edit-closed, edit-stale */
export async function dropEdit(actor: PersonActor, id: string, revision: number): Promise<Result<null>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  return transact(async (tx) => {
    const edit = await lockEdit(tx, id, revision);
    if (!edit.ok) return edit;
    await tx.procedureEdit.update({ where: { id }, data: { status: 'dropped', updatedAt: now(), updatedById: officialOf(actor) } });
    await record(tx, actor, 'edit-drop', edit.value.procedureCode, { edit: id });
    return ok(null);
  });
}

/**
 * Takes a version back that is not in force yet: it is an edit again.
 * Refuses: access.denied, procedure.not-found, version-not-found, version-in-force, edit-open
 */
export async function recallVersion(actor: PersonActor, code: string, version: number): Promise<Result<EditView>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  return transact(async (tx) => {
    const newest = await lockProcedure(tx, code);
    if (!newest) return refuse('procedure.not-found');
    const refusal = recallRefusal(newest, version);
    if (refusal) return refusal;
    if (await tx.procedureEdit.count({ where: { procedureCode: code, status: { in: OPEN } } })) return refuse('procedure.edit-open');
    const edit = await tx.procedureEdit.findFirstOrThrow({ where: { procedureCode: code, status: 'published', baseVersion: version - 1 }, select: { id: true } });
    await tx.procedureVersion.delete({ where: { procedureCode_version: { procedureCode: code, version } } });
    await tx.procedureEdit.update({ where: { id: edit.id }, data: { status: 'draft', revision: { increment: 1 }, updatedAt: now(), updatedById: officialOf(actor) } });
    await record(tx, actor, 'recall', code, { version, edit: edit.id });
    return ok(await getEdit(edit.id, tx));
  });
}

function recallRefusal(newest: Newest, version: number): Refusal | null {
  if (version > newest.version) return refuse('procedure.version-not-found');
  return version < newest.version || newest.inForceFrom <= now() ? refuse('procedure.version-in-force') : null;
}
