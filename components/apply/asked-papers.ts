/** The papers of a procedure by what the person has to do about them. */
import type { AUTHORISATION as AuthorisationId, Behalf } from '#lib/applications/behalf-schema.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

/** Id of the written authorisation. The compiler holds it to the schema's own, whose file would bring zod to the phone. */
export const AUTHORISATION: typeof AuthorisationId = 'authorisation';

export type AskedPapers = {
  /** to be sent */
  readonly send: readonly RequiredDocument[];
  /** the written authorisation is to be sent too */
  readonly authorisation: boolean;
  /** looked up by the state, may be sent */
  readonly lookedUp: readonly RequiredDocument[];
  /** known to the state, part of the form, or to be brought: nothing to send */
  readonly rest: readonly RequiredDocument[];
};

/** Sorts the papers of a procedure; nothing of `rest` can be sent. */
export function askedPapers(documents: readonly RequiredDocument[], behalf: Behalf | null): AskedPapers {
  const by = (online: RequiredDocument['online']) => documents.filter((document) => document.online === online);
  return {
    send: by('scan'),
    authorisation: behalf?.kind === 'authorised',
    lookedUp: by('shared-data'),
    rest: documents.filter(({ online }) => online !== 'scan' && online !== 'shared-data'),
  };
}

/** Whether there is anything to send. */
export function asksPapers({ send, authorisation, lookedUp }: AskedPapers): boolean {
  return authorisation || send.length + lookedUp.length > 0;
}
