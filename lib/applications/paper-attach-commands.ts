/** Papers are given their place: in a draft, as the answer to a supplement request, as a scan at the counter. */
import { announce } from '#lib/events/commands.ts';
import { clearUploads, dropFile, fileIdOf, keepUploads, prepareUploads, type PreparedFile } from '#lib/documents/file-commands.ts';
import { paperInclude, paperView, type Place } from '#lib/documents/file-queries.ts';
import { UPLOAD_LIMITS, type FileOrigin } from '#lib/documents/model.ts';
import type { AttachPaper, AttachScan, AttachSupplement, PaperView } from '#lib/documents/schema.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { lockDossier, record } from './act-commands.ts';
import { AUTHORISATION } from './behalf-schema.ts';
import { isOpen, lockOfficeDossier } from './paper-access-commands.ts';
import { isApplicant } from './policy.ts';
import { STATUS } from './status.ts';

/** Where a paper goes, and what goes with it. Found before anything is inspected, and again, locked, when it is done. */
type Spot = {
  readonly place: Place;
  /** whose paper it is */
  readonly personId: string;
  readonly origin: FileOrigin;
  readonly row: { readonly itemId?: string; readonly addedById?: string; readonly originalSeenAt?: Date };
  /** what else belongs to it; last in the transaction */
  readonly done: (tx: Tx) => Promise<void>;
};
type FindSpot = (tx: Tx) => Promise<Result<Spot>>;

/**
 * Adds a paper to a draft of one's own. Repeated, or sent twice at once, it gives the same paper.
 * Refuses: draft.not-found, access.denied (only at the counter is an original seen), and as `attach` does
 */
export function attachToDraft(actor: PersonActor, draftId: string, input: AttachPaper): Promise<Result<PaperView>> {
  const { helping } = actor;
  const atCounter = helping?.kind === 'counter';
  const originalSeen = 'uploads' in input && input.originalSeen;
  return attach(actor, input, async (tx) => {
    if (originalSeen && !atCounter) return refuse('access.denied');
    // a submission under way ends first, and then there is no draft
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    const draft = await tx.draft.findFirst({ where: { id: draftId, personId: actor.personId }, select: { versionId: true, behalf: true } });
    if (!draft) return refuse('draft.not-found');
    const document = await findDocument(tx, draft, input.documentId);
    if (!document.ok) return document;
    // what the state knows is not asked for, unless an official asks for it
    if (document.value.online === 'eform' || document.value.online === 'vneid') return refuse('documents.not-asked');
    return ok({
      place: { draftId }, personId: actor.personId, origin: atCounter ? 'counter-scan' : 'upload',
      row: { ...(helping && { addedById: helping.officialId }), ...(originalSeen && { originalSeenAt: now() }) },
      done: (inside) => announce(inside, { topic: 'draft', ref: draftId, audience: [`person:${actor.personId}`] }),
    });
  });
}

/**
 * Adds a paper that answers an item of the open supplement request. What it answers for is replaced, and kept.
 * Refuses: application.not-found, application.action-not-possible, documents.item-not-found, and as `attach` does
 */
export function attachToSupplement(actor: PersonActor, code: string, input: AttachSupplement): Promise<Result<PaperView>> {
  return attach(actor, input, async (tx) => {
    const dossier = await lockDossier(tx, code);
    if (!dossier || !isApplicant(actor, dossier)) return refuse('application.not-found');
    if (dossier.status !== STATUS.supplementsRequested) return refuse('application.action-not-possible');
    const item = await tx.supplementItem.findFirst({ where: { id: input.itemId, request: { applicationId: dossier.id, answeredAt: null } } });
    if (!item || item.kind === 'field' || (item.kind === 'paper' && item.target !== input.documentId)) return refuse('documents.item-not-found');
    const document = await findDocument(tx, dossier, input.documentId);
    if (!document.ok) return document;
    return ok({
      place: { applicationId: dossier.id }, personId: dossier.personId, origin: 'upload', row: { itemId: item.id },
      done: async (inside) => {
        if (item.kind === 'paper') {
          await inside.paper.updateMany({
            where: { applicationId: dossier.id, documentId: input.documentId, replacedAt: null, check: { not: 'good' }, OR: [{ itemId: null }, { itemId: { not: item.id } }] },
            data: { replacedAt: now() },
          });
        }
        await record(inside, dossier, 'add-paper', actor, { document: input.documentId });
      },
    });
  });
}

/**
 * Adds a scan that an official made at the counter.
 * Refuses: application.not-found, access.denied, application.action-not-possible, and as `attach` does
 */
export function attachScan(actor: PersonActor, code: string, input: AttachScan): Promise<Result<PaperView>> {
  return attach(actor, input, async (tx) => {
    const found = await lockOfficeDossier(tx, actor, code);
    if (!found.ok) return found;
    const { dossier, officialId } = found.value;
    if (!isOpen(dossier.status)) return refuse('application.action-not-possible');
    const document = await findDocument(tx, dossier, input.documentId);
    if (!document.ok) return document;
    return ok({
      place: { applicationId: dossier.id }, personId: dossier.personId, origin: 'counter-scan',
      row: { addedById: officialId, ...(input.originalSeen && { originalSeenAt: now() }) },
      done: (inside) => record(inside, dossier, 'add-paper', actor, { document: input.documentId, originalSeen: input.originalSeen }),
    });
  });
}

/** A paper of the procedure; where one acts for somebody else, the written authorisation too. */
async function findDocument(tx: Tx, asking: { versionId: string; behalf: Uint8Array | null }, documentId: string): Promise<Result<Pick<RequiredDocument, 'online'>>> {
  if (asking.behalf && documentId === AUTHORISATION) return ok({ online: 'scan' });
  const { content } = await getProcedureVersion(asking.versionId, tx);
  const document = content.documents.find(({ id }) => id === documentId);
  return document ? ok(document) : refuse('documents.unknown-document');
}

/**
 * Refuses: documents.unknown-document, documents.not-asked (drafts only), documents.file-not-found (a file used
 * before that is not the person's), documents.too-many-papers, and as `prepareUploads` and `keepUploads` do
 */
async function attach(actor: PersonActor, input: { documentId: string } & ({ uploads: string[] } | { fileId: string }), findSpot: FindSpot): Promise<Result<PaperView>> {
  // who may not is told before anything is read
  const spot = await findSpot(db());
  if (!spot.ok) return spot;
  if (!('uploads' in input)) return transact((tx) => place(tx, findSpot, input.documentId, input.fileId, (personId) => checkOwned(tx, personId, input.fileId)));

  const prepared = await prepareUploads(actor, input.uploads, { ownerId: spot.value.personId, documentId: input.documentId, origin: spot.value.origin });
  const result = prepared.ok ? await placeUploads(actor, findSpot, input.documentId, input.uploads, prepared.value) : prepared;
  if (result.ok || result.code !== 'documents.upload-not-found') return result;
  // the same request came before, or came faster
  const earlier = await findPaper(db(), spot.value, input.documentId, fileIdOf(input.uploads));
  return earlier ? ok(earlier) : result;
}

async function placeUploads(actor: PersonActor, findSpot: FindSpot, documentId: string, uploads: readonly string[], file: PreparedFile): Promise<Result<PaperView>> {
  let used = false;
  const result = await transact((tx) => place(tx, findSpot, documentId, file.id, async () => {
    const kept = await keepUploads(tx, actor, uploads, file);
    used = kept.ok;
    return kept;
  }));
  // where the transaction failed, nobody knows how far it came: a job removes the file if it has no row
  await (result.ok && used ? clearUploads(uploads) : dropFile(file));
  return result;
}

async function place(tx: Tx, findSpot: FindSpot, documentId: string, fileId: string, keep: (personId: string) => Promise<Result<null>>): Promise<Result<PaperView>> {
  const found = await findSpot(tx);
  if (!found.ok) return found;
  const spot = found.value;
  const same = await findPaper(tx, spot, documentId, fileId);
  if (same) return ok(same);
  const position = await tx.paper.count({ where: { ...spot.place, documentId, replacedAt: null } });
  if (position >= UPLOAD_LIMITS.maxPapersPerDocument) return refuse('documents.too-many-papers', { max: UPLOAD_LIMITS.maxPapersPerDocument });
  const kept = await keep(spot.personId);
  if (!kept.ok) return kept;
  const paper = await tx.paper.create({ data: { ...spot.place, ...spot.row, documentId, fileId, position, addedAt: now() }, include: paperInclude });
  await spot.done(tx);
  return ok(paperView(paper));
}

async function findPaper(client: Tx, spot: Spot, documentId: string, fileId: string): Promise<PaperView | null> {
  const paper = await client.paper.findFirst({ where: { ...spot.place, documentId, fileId, itemId: spot.row.itemId ?? null, replacedAt: null }, include: paperInclude });
  return paper && paperView(paper);
}

async function checkOwned(tx: Tx, personId: string, fileId: string): Promise<Result<null>> {
  const file = await tx.storedFile.findFirst({ where: { id: fileId, personId, origin: { in: ['upload', 'counter-scan'] }, papers: { some: {} } }, select: { id: true } });
  return file ? ok(null) : refuse('documents.file-not-found');
}
