/** What the result of a dossier says. */
import { decidingAgency, inOneLine } from '#lib/documents/legal-forms/frame.ts';
import type { PaperOfficial, ResultPaper } from '#lib/documents/legal-forms/model.ts';
import { resultSections } from '#lib/documents/legal-forms/result-answers.ts';
import type { SigningOffice } from '#lib/gateways/signer/gateway.ts';
import { localDate } from '#lib/platform/clock.ts';
import { env } from '#lib/platform/env.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { AuthorityKind, Field, PublishedProcedure } from '#lib/procedures/model.ts';
import { openAnswers, paperDossier, paperOffice, vietnamese, type DossierRow } from './legal-form-data.ts';

export function resultOf(
  row: DossierRow,
  { content, form }: PublishedProcedure,
  reference: Reference,
  signing: { signer: PaperOfficial; at: Date; issued: ResultPaper['issued'] },
): ResultPaper {
  return {
    dossier: paperDossier(row, { content, form }, reference),
    title: content.result.vi,
    legalBasis: content.legalBasis,
    sections: resultSections(form, openAnswers(row), localDate(row.submittedAt), vietnamese(reference)),
    validMonths: content.resultValidMonths ?? null,
    ...signing,
    checkAddress: `${env().PUBLIC_URL}/vi/check`,
  };
}

/** The office as its certificate names it: with the agency that decides. */
export function signingOffice(office: { code: string; nameVi: string; ward: { name: string; fullName: string } }, authority: AuthorityKind): SigningOffice {
  return { code: office.code, name: office.nameVi, organisation: inOneLine(decidingAgency(authority, paperOffice(office)).own) };
}

/** How numbers of results end, by field: "0007/2026-HT" is a civil-status paper (hộ tịch). */
export const NUMBER_ENDING: Record<Field, string> = {
  'civil-status': 'HT',
  certification: 'CT',
  residence: 'CTR',
  identity: 'CC',
  'social-protection': 'BTXH',
  'poverty-reduction': 'GN',
  'meritorious-persons': 'NCC',
  'health-insurance': 'BHYT',
  'household-business': 'HKD',
  construction: 'XD',
  land: 'DD',
};
