/** What stands on the papers of the law, as their writers take it. Every text is ready to print, in Vietnamese. */
import type { AuthorityKind } from '#lib/procedures/model.ts';

/**
 * The forms: 01–07 of Circular 03/2025/TT-VPCP, Annex I, and those of the police for residence in place of 01–03.
 * 07 is about an office, all others about one dossier.
 */
export const DOSSIER_FORMS = ['01', '02', '03', '04', '05', '06', 'CT04', 'CT05', 'CT06'] as const;
export type DossierForm = (typeof DOSSIER_FORMS)[number];

export type PaperOffice = {
  /** "Điểm phục vụ hành chính công phường Hoàn Kiếm" */
  readonly name: string;
  /** "phường Hoàn Kiếm" */
  readonly ward: string;
  /** "Hoàn Kiếm": where papers are dated */
  readonly place: string;
};

export type PaperPerson = {
  readonly name: string;
  readonly personalId: string;
  readonly birthDate?: string;
  /** present residence; '' where it is not known */
  readonly address: string;
  readonly permanentAddress: string;
  readonly phone: string;
  readonly email: string;
};

/** Who signs by hand or by account: name and title. */
export type PaperOfficial = { readonly name: string; readonly title: string };

/** What every paper about a dossier says of it. */
export type PaperDossier = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly authority: AuthorityKind;
  readonly office: PaperOffice;
  readonly applicant: PaperPerson;
  /** for whom the applicant acts; null = for themselves */
  readonly onBehalfOf: string | null;
  /** portal channel: 1 in person, 2 online, 3 public postal service */
  readonly channel: 1 | 2 | 3;
  readonly submittedAt: Date;
  /** address of the public look-up page, with the code in it: what the QR says */
  readonly trackAddress: string;
};

export type ReceivedPaper = {
  readonly name: string;
  readonly form: 'eform' | 'data' | 'scan' | 'counter';
  readonly pages: number | null;
  readonly note: 'seen' | 'fetched' | 'bring' | null;
};

export type Receipt = {
  readonly dossier: PaperDossier;
  readonly at: Date;
  readonly dueAt: Date;
  readonly workingDays: number;
  readonly cutoff: string | undefined;
  readonly papers: readonly ReceivedPaper[];
  readonly delivery: { readonly kind: 'electronic' | 'post' | 'counter'; readonly address: string };
  /** whole đồng */
  readonly feeVnd: number;
  readonly official: PaperOfficial | null;
};

export type SupplementSlip = {
  readonly dossier: PaperDossier;
  readonly at: Date;
  readonly round: number;
  readonly note: string;
  readonly secondReason: string | null;
  readonly items: readonly { readonly kind: 'paper' | 'field' | 'other'; readonly name: string; readonly reason: string; readonly note: string }[];
  readonly official: PaperOfficial | null;
};

/** Refusal to accept (03, CT06) and notice of stopping (05). */
export type GroundedNotice = {
  readonly dossier: PaperDossier;
  readonly at: Date;
  readonly receivedAt: Date | null;
  readonly ground: string;
  readonly words: string;
  readonly official: PaperOfficial | null;
};

export type Apology = GroundedNotice & { readonly receivedAt: Date; readonly dueBefore: Date; readonly dueAfter: Date };

/** A stretch of a dossier's life: a step of its process, or a time in which the legal clock stood still. */
export type ControlRow = {
  /** a step's name, or why the clock stood still: portal status */
  readonly what: { readonly step: string } | { readonly pause: 5 | 6 | 8 };
  /** who ended it, or has it now: an official's name */
  readonly who: { readonly name: string } | 'applicant' | 'system' | null;
  readonly from: Date;
  /** null = under way */
  readonly to: Date | null;
  /** working minutes taken so far */
  readonly minutes: number;
  /** working minutes left (> 0) or over (< 0) at its end; null where nothing was set */
  readonly margin: number | null;
};

export type ControlSheet = {
  readonly dossier: PaperDossier;
  /** the latest moment in the history: what the sheet shows is as of then */
  readonly at: Date;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly pausedAt: Date | null;
  readonly rows: readonly ControlRow[];
  /** working minutes of the legal clock */
  readonly countedMinutes: number;
  readonly state: { readonly kind: 'open' | 'finished' | 'returned' | 'closed'; readonly at: Date };
};

export type RegisterRow = {
  readonly code: string;
  readonly procedureName: string;
  readonly name: string;
  readonly contact: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly returnedAt: Date | null;
  readonly delivery: 'electronic' | 'post' | 'counter';
  /** the portal's name of its status */
  readonly state: string;
};

export type Register = {
  readonly office: PaperOffice;
  /** local dates, both included */
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  readonly rows: readonly RegisterRow[];
};

/** One line of a result: a question's label and its answer, or a heading of several lines. */
export type ResultLine = { readonly label: string; readonly value: string };
export type ResultSection = { readonly title: string; readonly lines: readonly ResultLine[] };

export type ResultPaper = {
  readonly dossier: PaperDossier;
  /** what the procedure gives: "Giấy khai sinh" */
  readonly title: string;
  readonly legalBasis: readonly string[];
  readonly sections: readonly ResultSection[];
  readonly validMonths: number | null;
  readonly signer: PaperOfficial;
  readonly at: Date;
  /** null = a preview, which has neither number nor check code */
  readonly issued: { readonly number: string; readonly checkCode: string } | null;
  /** address of the public check page; the QR adds the code to it */
  readonly checkAddress: string;
};
