/** Results: read by whom they are for, seen by the approver before signing, checked by anyone. */
import { createHash } from 'node:crypto';
import { openFile } from '#lib/documents/file-commands.ts';
import { renderPdf } from '#lib/documents/legal-forms/pdf.ts';
import { resultPaper } from '#lib/documents/legal-forms/result-paper.ts';
import { verifyPdf, type Verification } from '#lib/documents/verify.ts';
import { signer } from '#lib/gateways/signer/signer.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getReference } from '#lib/places/queries.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { officialOf } from './inside-commands.ts';
import type { Side } from './legal-form-queries.ts';
import { officeInclude, officialInclude, paperOfficial } from './legal-form-data.ts';
import { canDo, canHandle, isApplicant } from './policy.ts';
import { readCheckCode } from './result-code.ts';
import { resultOf } from './result-data.ts';
import type { CheckedCode, CheckedFile, Verdict } from './result-schema.ts';

/**
 * The signed result of a dossier, as it was signed; of several the latest.
 * Refuses: application.not-found, result.not-found (there is none yet)
 */
export async function readResult(actor: PersonActor, code: string, side: Side, client: Db = db()): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const row = await client.application.findUnique({
    where: { code },
    select: { personId: true, officeId: true, results: { orderBy: { signedAt: 'desc' }, take: 1, include: { file: { include: { person: { select: { dataKey: true } } } } } } },
  });
  if (!row || !(side === 'applicant' ? isApplicant(actor, row) : canHandle(actor, row))) return refuse('application.not-found');
  const [result] = row.results;
  return result ? ok({ name: result.file.name, pdf: await openFile(result.file) }) : refuse('result.not-found');
}

/**
 * The result as it would be signed now, without number, check code and signature.
 * Refuses: application.not-found, access.denied (only who may sign sees it)
 */
export async function previewResult(actor: PersonActor, code: string, client: Db = db()): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const row = await client.application.findUnique({ where: { code }, include: { office: { include: officeInclude }, person: true } });
  if (!row || !canHandle(actor, row)) return refuse('application.not-found');
  if (!canDo(actor, row, 'approve')) return refuse('access.denied');
  const approver = paperOfficial(await client.official.findUniqueOrThrow({ where: { id: officialOf(actor) }, ...officialInclude }));
  if (!approver) throw new Error('an approver has a name');
  const [version, reference] = await Promise.all([getProcedureVersion(row.versionId, client), getReference(client)]);
  const paper = resultPaper(resultOf(row, version, reference, { signer: approver, at: now(), issued: null }));
  return ok({ name: `${code}.pdf`, pdf: await renderPdf(paper) });
}

type RegisteredRow = { titleVi: string; titleEn: string; number: string; signedAt: Date; revokedAt: Date | null; application: { office: { nameVi: string; nameEn: string } } };

const registered = { include: { application: { select: { office: { select: { nameVi: true, nameEn: true } } } } } } as const;

function registeredView(row: RegisteredRow): CheckedCode['result'] {
  const { office } = row.application;
  return {
    title: { vi: row.titleVi, en: row.titleEn },
    number: row.number,
    officeName: { vi: office.nameVi, en: office.nameEn },
    signedAt: row.signedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

/** What the register says of a paper, by the code printed on it; nothing about the holder. Refuses: result.not-found */
export async function checkByCode(code: string, client: Db = db()): Promise<Result<CheckedCode>> {
  const checkCode = readCheckCode(code);
  const row = checkCode && (await client.result.findUnique({ where: { checkCode }, ...registered }));
  return row ? ok({ verdict: row.revokedAt ? 'revoked' : 'authentic', result: registeredView(row) }) : refuse('result.not-found');
}

/**
 * Is this file a result that was issued here, and unchanged? A right signature alone is not enough: the file must be
 * the very one in the register, or a stolen key would make results. The file is not kept.
 */
export async function checkFile(file: Uint8Array, client: Db = db()): Promise<CheckedFile> {
  const verification = verifyPdf(file, await signer().authorities());
  const { signedBy } = verification;
  const shown = signedBy && { name: signedBy.name, organisation: signedBy.organisation, at: signedBy.at.toISOString() };
  if (verification.problems.length > 0) return { verdict: verdictOf(verification), problems: [...verification.problems], signedBy: shown, result: null };
  const sha256 = new Uint8Array(createHash('sha256').update(file).digest());
  const row = await client.result.findUnique({ where: { sha256 }, ...registered });
  if (!row) return { verdict: 'not-ours', problems: ['not-issued'], signedBy: null, result: null };
  return { verdict: row.revokedAt ? 'revoked' : 'authentic', problems: [], signedBy: shown, result: registeredView(row) };
}

/** What somebody else signed is not ours, whatever happened to it since. */
function verdictOf({ problems }: Verification): Verdict {
  for (const verdict of ['not-pdf', 'unsigned'] as const) if (problems.includes(verdict)) return verdict;
  return problems.includes('untrusted') || problems.includes('not-valid-then') ? 'not-ours' : 'changed';
}
