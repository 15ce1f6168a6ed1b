/** A dossier as its papers say it: names, addresses and times ready to print, in Vietnamese. */
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonFacts } from '#lib/identity/model.ts';
import type { PaperDossier, PaperOffice, PaperOfficial, ReceivedPaper } from '#lib/documents/legal-forms/model.ts';
import { openJson, type Bytes } from '#lib/platform/crypto.ts';
import { env } from '#lib/platform/env.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Reference } from '#lib/places/schema.ts';
import { addressText, groupPersonalId, type AnswerWords } from '#lib/procedures/form-answer-text.ts';
import { allFields, type Answers } from '#lib/procedures/form-logic.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent, RequiredDocument } from '#lib/procedures/model.ts';
import { openBehalf } from './behalf-commands.ts';
import { applicationContext } from './commands.ts';
import { keyOf } from './draft-commands.ts';

export const officeInclude = { hours: true, ward: true } as const;

type OfficeRow = { nameVi: string; ward: { name: string; fullName: string } };
export type DossierRow = {
  id: string; code: string; procedureCode: string; channel: number; submittedAt: Date; answers: Bytes; behalf: Bytes | null;
  office: OfficeRow; person: { dataKey: Bytes | null; facts: Bytes; fullName: string };
};

export function paperOffice({ nameVi, ward }: OfficeRow): PaperOffice {
  // "Phường Hoàn Kiếm" inside a name of an agency is "phường Hoàn Kiếm"
  return { name: nameVi, ward: ward.fullName.replace(/^./u, (first) => first.toLowerCase()), place: ward.name };
}

/** How answers are written on Vietnamese papers. */
export const vietnamese = (reference: Reference): AnswerWords => ({ t: getTranslator('vi', 'forms'), locale: 'vi', reference });

export const openAnswers = (row: Pick<DossierRow, 'id' | 'answers' | 'person'>): Answers => openJson(keyOf(row.person), applicationContext(row.id), row.answers) as Answers;

export function paperDossier(row: DossierRow, version: { content: ProcedureContent; form: FormDefinition }, reference: Reference): PaperDossier {
  const facts = openFacts(row.person);
  const words = vietnamese(reference);
  const answers = openAnswers(row);
  return {
    code: row.code,
    procedureCode: row.procedureCode,
    procedureName: version.content.name.vi,
    authority: version.content.authority,
    office: paperOffice(row.office),
    applicant: {
      name: row.person.fullName,
      personalId: groupPersonalId(facts.personalId),
      birthDate: facts.birthDate,
      address: addressText(facts.residence, words),
      permanentAddress: addressText(facts.permanentResidence ?? facts.residence, words),
      phone: contactOf('phone', version.form, answers, facts),
      email: contactOf('email', version.form, answers, facts),
    },
    onBehalfOf: openBehalf(keyOf(row.person), row.id, row.behalf)?.fullName ?? null,
    channel: row.channel as 1 | 2 | 3,
    submittedAt: row.submittedAt,
    trackAddress: `${env().PUBLIC_URL}/vi/track?${new URLSearchParams({ code: row.code })}`,
  };
}

/** Phone or e-mail as the applicant gave it in the form, else as VNeID knows it; '' where neither does. */
function contactOf(fact: 'phone' | 'email', form: FormDefinition, answers: Answers, facts: PersonFacts): string {
  const field = allFields(form).find(({ prefill }) => prefill === `person.${fact}`);
  const given = field && answers[field.key];
  return typeof given === 'string' ? given : (facts[fact] ?? '');
}

export type OfficialRow = { titleVi: string; person: { fullName: string } } | null;
export const officialInclude = { select: { titleVi: true, person: { select: { fullName: true } } } } as const;

export const paperOfficial = (row: OfficialRow): PaperOfficial | null => row && { name: row.person.fullName, title: row.titleVi };

type GivenPaper = { documentId: string; addedAt: Date; replacedAt: Date | null; originalSeenAt: Date | null; file: { pages: number } };

/** What the office held when it accepted the dossier: papers given, and what the state itself knows. */
export function receivedPapers(documents: readonly RequiredDocument[], papers: readonly GivenPaper[], at: Date): ReceivedPaper[] {
  const held = papers.filter((paper) => paper.addedAt <= at && !(paper.replacedAt && paper.replacedAt <= at));
  return documents.flatMap((document): ReceivedPaper[] => {
    const name = document.name.vi;
    const given = held.filter(({ documentId }) => documentId === document.id);
    if (given.length > 0) {
      const seen = given.every(({ originalSeenAt }) => originalSeenAt && originalSeenAt <= at);
      return [{ name, form: 'scan', pages: given.reduce((sum, { file }) => sum + file.pages, 0), note: seen ? 'seen' : null }];
    }
    switch (document.online) {
      case 'eform': return [{ name, form: 'eform', pages: null, note: null }];
      case 'vneid': return [{ name, form: 'data', pages: null, note: 'fetched' }];
      case 'shared-data': return [{ name, form: 'data', pages: null, note: 'fetched' }];
      case 'original': return document.required ? [{ name, form: 'counter', pages: null, note: 'bring' }] : [];
      case 'scan': return [];
    }
  });
}
