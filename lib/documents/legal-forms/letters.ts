/** The letters of an office while a dossier is settled: apology with a new date (04), notice that processing stops (05). */
import { dossierPaper, fact, paragraph, signatureOf, signatures } from './frame.ts';
import type { Apology, GroundedNotice } from './model.ts';
import type { Paper } from './pdf.ts';
import { addressed, procedureText } from './slips.ts';
import { momentInWords, say } from './words.ts';

/** Form 04: apology and request for more time. */
export function apologyPaper(letter: Apology): Paper {
  const { dossier } = letter;
  const office = dossier.office.name;
  return dossierPaper('04', { dossier, at: letter.at, title: say('apology.title'), suffix: say('apology.suffix') }, [
    addressed(dossier),
    paragraph(say('apology.opening', { office, procedure: procedureText(dossier), receivedAt: momentInWords(letter.receivedAt), dueAt: momentInWords(letter.dueBefore) })),
    paragraph(say('apology.body')),
    fact(say('apology.ground'), letter.ground, true),
    fact(say('apology.words'), letter.words, true),
    fact(say('apology.newDue'), momentInWords(letter.dueAfter)),
    paragraph(say('apology.closing', { office })),
    signatures(null, signatureOf(say('apology.official'), '', letter.official)),
  ]);
}

/** Form 05: notice that processing stops. */
export function stopPaper(notice: GroundedNotice): Paper {
  const { dossier } = notice;
  return dossierPaper('05', { dossier, at: notice.at, title: say('stop.title'), suffix: say('stop.suffix') }, [
    addressed(dossier),
    paragraph(say('stop.opening', { office: dossier.office.name, procedure: procedureText(dossier), receivedAt: momentInWords(notice.receivedAt ?? dossier.submittedAt) })),
    fact(say('stop.ground'), notice.ground),
    fact(say('stop.words'), notice.words, true),
    paragraph(say('stop.clock', { at: momentInWords(notice.at) })),
    paragraph(say('stop.closing')),
    signatures(null, signatureOf(say('stop.official'), '', notice.official)),
  ]);
}
