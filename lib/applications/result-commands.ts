/** Signing a result, and revoking it. */
import { dropFile, keepFile, prepareFile, type PreparedFile } from '#lib/documents/file-commands.ts';
import { renderPdf } from '#lib/documents/legal-forms/pdf.ts';
import { titleLines } from '#lib/documents/legal-forms/result-answers.ts';
import { resultPaper } from '#lib/documents/legal-forms/result-paper.ts';
import { signPdf } from '#lib/documents/signing.ts';
import { serialOf } from '#lib/documents/verify.ts';
import { signer } from '#lib/gateways/signer/signer.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { getReference } from '#lib/places/queries.ts';
import type { Field } from '#lib/procedures/model.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { actIn, lockVisible, record, type Dossier } from './act-commands.ts';
import { officialOf } from './inside-commands.ts';
import { officialInclude, paperOfficial } from './legal-form-data.ts';
import { capacities } from './policy.ts';
import { newCheckCode } from './result-code.ts';
import { NUMBER_ENDING, resultOf, signingOffice } from './result-data.ts';
import type { RevokeResult, SignedResult } from './result-schema.ts';

type Issued = { readonly number: string; readonly checkCode: string };

/**
 * The approver signs the result: the paper is written, signed with the office's key and kept, and the dossier is
 * finished, all or nothing. An electronic result is in the applicant's hands with that, and so returned.
 * Refuses: documents.storage-full, and as `act` does
 */
export async function approveAndSign(actor: PersonActor, code: string, input: { revision: number }, once?: Once): Promise<Result<SignedResult>> {
  // what lies in the store already, and goes again unless the transaction comes to its end
  const unkept = new Set<PreparedFile>();
  try {
    const done = await transact((tx) => approveIn(tx, actor, code, input, unkept), once);
    if (done.ok) unkept.clear();
    return done;
  } finally {
    for (const file of unkept) await dropFile(file);
  }
}

async function approveIn(tx: Tx, actor: PersonActor, code: string, input: { revision: number }, unkept: Set<PreparedFile>): Promise<Result<SignedResult>> {
  const made: Issued[] = [];
  const approved = await actIn(tx, actor, code, 'approve', input, async (inside, dossier) => {
    const issued = await issue(inside, actor, dossier, unkept);
    if (!issued.ok) return issued;
    made.push(issued.value);
    return undefined;
  });
  if (!approved.ok) return approved;
  const [issued] = made;
  if (!issued) throw new Error(`${code} was approved without a result`);
  const { delivery } = await tx.application.findUniqueOrThrow({ where: { code }, select: { delivery: true } });
  const returned = delivery === 'electronic' ? await actIn(tx, 'system', code, 'return', {}) : approved;
  return returned.ok ? ok({ ...returned.value, ...issued }) : returned;
}

/** Writes, signs and registers the result. The number's row lock lets an office sign one at a time. */
async function issue(tx: Tx, actor: PersonActor, dossier: Dossier, unkept: Set<PreparedFile>): Promise<Result<Issued>> {
  const at = now();
  const officialId = officialOf(actor);
  const approver = paperOfficial(await tx.official.findUniqueOrThrow({ where: { id: officialId }, ...officialInclude }));
  if (!approver) throw new Error('an approver has a name');
  const version = await getProcedureVersion(dossier.versionId, tx);
  const { content } = version;
  const key = await signer().keyOf(signingOffice(dossier.office, content.authority), at);
  const issued = { number: await nextNumber(tx, dossier.officeId, content.field), checkCode: newCheckCode() };
  const paper = resultPaper(resultOf(dossier, version, await getReference(tx), { signer: approver, at, issued }));
  const signed = await signPdf(await renderPdf(paper), key, { name: approver.name, reason: paper.title, place: dossier.office.ward.name, at });

  const file = await prepareFile({
    id: uuidv7(), personId: dossier.personId, type: 'application/pdf', content: signed.pdf, pages: signed.pages,
    name: `${issued.number.replace('/', '-')}.pdf`, origin: 'result', documentId: null,
  }, tx);
  unkept.add(file);
  const kept = await keepFile(tx, file);
  if (!kept.ok) return kept;
  await tx.result.create({
    data: {
      applicationId: dossier.id, fileId: file.id, ...issued, sha256: file.sha256, signedById: officialId, signedAt: at, certificateSerial: serialOf(key.certificate),
      titleVi: titleLines(content.result.vi).join('; '), titleEn: titleLines(content.result.en).join('; '),
    },
  });
  return ok(issued);
}

/** "0007/2026-HT": counted per office, field and local year. */
async function nextNumber(tx: Tx, officeId: string, field: Field): Promise<string> {
  const year = Number(localDate().slice(0, 4));
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO paper_counter ("officeId", kind, year, last) VALUES (${officeId}::uuid, ${field}, ${year}, 1)
    ON CONFLICT ("officeId", kind, year) DO UPDATE SET last = paper_counter.last + 1
    RETURNING last`;
  if (!row) throw new Error('the counter of papers gave no number');
  return `${String(row.last).padStart(4, '0')}/${year}-${NUMBER_ENDING[field]}`;
}

/**
 * A signed result counts no more: the check page says so from now on. The dossier's own life goes on as it is.
 * Refuses: application.not-found, access.denied (no approver there, or one's own dossier), result.not-found,
 * result.revoked-already
 */
export function revokeResult(actor: PersonActor, code: string, input: RevokeResult, once?: Once): Promise<Result<{ revokedAt: string }>> {
  return transact(async (tx) => {
    const locked = await lockVisible(tx, actor, code);
    if (!locked.ok) return locked;
    const dossier = locked.value;
    if (!capacities(actor, dossier).includes('approver')) return refuse('access.denied');
    const result = await tx.result.findFirst({ where: { applicationId: dossier.id, checkCode: input.checkCode }, select: { id: true, revokedAt: true } });
    if (!result) return refuse('result.not-found');
    if (result.revokedAt) return refuse('result.revoked-already');
    const at = now();
    await tx.result.update({ where: { id: result.id }, data: { revokedAt: at } });
    await record(tx, dossier, 'revoke-result', actor, { result: result.id, reason: input.reason });
    return ok({ revokedAt: at.toISOString() });
  }, once);
}
