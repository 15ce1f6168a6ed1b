/** What happens to papers that have their place: taken out, checked, moved on with the draft, read. */
import { announce } from '#lib/events/commands.ts';
import { audit, type AuditEntry } from '#lib/events/audit.ts';
import { openFile } from '#lib/documents/file-commands.ts';
import { paperInclude, paperView } from '#lib/documents/file-queries.ts';
import type { FileType } from '#lib/documents/model.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import type { Bytes } from '#lib/platform/crypto.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { lockDossier, record } from './act-commands.ts';
import { isOpen, lockOfficeDossier } from './paper-access-commands.ts';
import type { CheckPaper } from './paper-schema.ts';
import { canHandle, isApplicant } from './policy.ts';
import { STATUS } from './status.ts';

/** Takes a paper out of one's own draft; a job removes the file once nothing has it. Refuses: draft.not-found, documents.paper-not-found */
export function removeFromDraft(actor: PersonActor, draftId: string, paperId: string): Promise<Result<null>> {
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    if (!(await tx.draft.findFirst({ where: { id: draftId, personId: actor.personId }, select: { id: true } }))) return refuse('draft.not-found');
    const gone = await tx.paper.deleteMany({ where: { id: paperId, draftId } });
    if (gone.count === 0) return refuse('documents.paper-not-found');
    await announce(tx, { topic: 'draft', ref: draftId, audience: [`person:${actor.personId}`] });
    return ok(null);
  });
}

/**
 * Takes back a paper that answers an open supplement request; what it had replaced stands again.
 * Refuses: application.not-found, application.action-not-possible, documents.paper-not-found
 */
export function removeFromSupplement(actor: PersonActor, code: string, paperId: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const dossier = await lockDossier(tx, code);
    if (!dossier || !isApplicant(actor, dossier)) return refuse('application.not-found');
    if (dossier.status !== STATUS.supplementsRequested) return refuse('application.action-not-possible');
    const paper = await tx.paper.findFirst({
      where: { id: paperId, applicationId: dossier.id, addedById: null, item: { request: { answeredAt: null } } },
      include: { item: { include: { request: { select: { at: true } } } } },
    });
    if (!paper?.item) return refuse('documents.paper-not-found');
    await tx.paper.delete({ where: { id: paper.id } });
    const others = await tx.paper.count({ where: { itemId: paper.itemId, replacedAt: null } });
    if (others === 0) await tx.paper.updateMany({ where: { applicationId: dossier.id, documentId: paper.documentId, replacedAt: { gte: paper.item.request.at } }, data: { replacedAt: null } });
    await record(tx, dossier, 'remove-paper', actor, { document: paper.documentId });
    return ok(null);
  });
}

/**
 * An official says whether a paper is good, or what is wrong with it.
 * Refuses: application.not-found, access.denied, application.action-not-possible, documents.paper-not-found,
 * documents.defect-needs-words
 */
export function checkPaper(actor: PersonActor, code: string, paperId: string, input: CheckPaper): Promise<Result<PaperView>> {
  return transact(async (tx) => {
    const found = await lockOfficeDossier(tx, actor, code);
    if (!found.ok) return found;
    const { dossier, officialId } = found.value;
    if (!isOpen(dossier.status)) return refuse('application.action-not-possible');
    if (input.check === 'defect' && input.defectCode === 'other' && !input.defectNote) return refuse('documents.defect-needs-words');
    const { count } = await tx.paper.updateMany({
      where: { id: paperId, applicationId: dossier.id, replacedAt: null },
      data: {
        check: input.check, checkedById: officialId, checkedAt: now(),
        defectCode: input.check === 'defect' ? input.defectCode : null,
        defectNote: input.check === 'defect' ? input.defectNote || null : null,
      },
    });
    if (count === 0) return refuse('documents.paper-not-found');
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: paperId }, include: paperInclude });
    await record(tx, dossier, 'check-paper', actor, { document: paper.documentId, check: input.check });
    return ok(paperView(paper));
  });
}

/** The papers of a draft become those of the dossier that it becomes. Before the draft is removed, or they go with it. */
export async function movePapersToApplication(tx: Tx, draftId: string, applicationId: string): Promise<void> {
  await tx.paper.updateMany({ where: { draftId }, data: { draftId: null, applicationId } });
}

export type ReadFile = { readonly type: FileType; readonly name: string; readonly content: Bytes };

const dossier = { select: { id: true, personId: true, officeId: true } } as const;
const readInclude = {
  person: { select: { dataKey: true } },
  papers: { select: { draftId: true, application: dossier } },
  results: { select: { application: dossier } },
  receipts: { select: { payment: { select: { application: dossier } } } },
} as const;

/**
 * A file's content, for the person whose it is, for whoever helps them with a draft that has it, and for officials who
 * handle a dossier that has it; every reading that is not the person's own is recorded.
 * Refuses: documents.file-not-found (also for those who may not know that it exists)
 */
export async function readFile(actor: PersonActor, id: string): Promise<Result<ReadFile>> {
  const file = await db().storedFile.findUnique({ where: { id }, include: readInclude });
  if (!file) return refuse('documents.file-not-found');
  const dossiers = [...file.papers, ...file.results, ...file.receipts.map(({ payment }) => payment)].flatMap(({ application }) => application ?? []);
  const reading = file.personId === actor.personId ? ownReading(actor, file.papers.some(({ draftId }) => draftId !== null)) : officialReading(actor, dossiers);
  if (!reading) return refuse('documents.file-not-found');
  if (reading !== 'own') await db().$transaction((tx) => audit(tx, { ...reading, action: 'file.read', subject: `file:${file.id}` }));
  return ok({ type: file.type as FileType, name: file.name, content: await openFile(file) });
}

/** In what right somebody reads: as the person themselves, or as an official, whose name goes into the trail of an office. */
type Reading = 'own' | Pick<AuditEntry, 'chain' | 'actor' | 'detail'> | null;

/** Consent to help opens the drafts, not what the person filed before. */
function ownReading({ helping }: PersonActor, inDraft: boolean): Reading {
  if (!helping) return 'own';
  return inDraft ? { chain: `office:${helping.officeId}`, actor: `official:${helping.officialId}`, detail: { help: helping.helpId } } : null;
}

function officialReading(actor: PersonActor, dossiers: readonly { id: string; officeId: string }[]): Reading {
  const handled = dossiers.find((subject) => canHandle(actor, subject));
  return handled && actor.official ? { chain: `office:${handled.officeId}`, actor: `official:${actor.official.id}`, detail: { application: handled.id } } : null;
}
