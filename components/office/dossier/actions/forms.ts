import { EXTEND_REASONS, REFUSAL_REASONS, STOP_REASONS, type Action, type Reason } from '#lib/applications/status.ts';

/** What an action asks for before it is sent. */
export type ActionForm = {
  /** the applicant reads the reason and the note; else only colleagues read the note */
  readonly reasons?: readonly Reason[];
  readonly note?: 'needed' | 'optional';
  readonly forColleagues?: true;
  /** a step to go back to, or working days to add */
  readonly extra?: 'step' | 'days';
  /** it goes against the applicant */
  readonly grave?: true;
  /** as long as the API takes */
  readonly noteMax: number;
};

/** The actions that are a few words and a confirmation. The others have dialogs of their own. */
export const ACTION_FORMS = {
  accept: { noteMax: 0 },
  refuse: { reasons: REFUSAL_REASONS, note: 'needed', grave: true, noteMax: 1000 },
  forward: { note: 'optional', forColleagues: true, noteMax: 2000 },
  'send-back': { note: 'needed', forColleagues: true, extra: 'step', noteMax: 2000 },
  stop: { reasons: STOP_REASONS, note: 'needed', grave: true, noteMax: 2000 },
  resume: { note: 'needed', noteMax: 2000 },
  extend: { reasons: EXTEND_REASONS, note: 'needed', extra: 'days', noteMax: 2000 },
  return: { note: 'optional', noteMax: 2000 },
} as const satisfies Partial<Record<Action, ActionForm>>;
export type FormAction = keyof typeof ACTION_FORMS;

export const formOf = (action: FormAction): ActionForm => ACTION_FORMS[action];

/** What is being written for an action; kept until it is sent. */
export type ActionWords = { readonly reasonCode: Reason | null; readonly note: string; readonly step: number | null; readonly days: number };
export const NO_WORDS: ActionWords = { reasonCode: null, note: '', step: null, days: 1 };

export type WordProblem = 'reason' | 'note-missing' | 'note-too-long' | 'step' | 'days';

/** What keeps the words from being sent, in the order of the form. @param mostDays working days that may be added */
export function problemsOf(action: FormAction, words: ActionWords, mostDays: number): WordProblem[] {
  const { reasons, note, extra, noteMax } = formOf(action);
  const problems: WordProblem[] = [];
  if (extra === 'step' && words.step === null) problems.push('step');
  if (reasons && !reasons.some((reason) => reason === words.reasonCode)) problems.push('reason');
  if (extra === 'days' && !(Number.isInteger(words.days) && words.days >= 1 && words.days <= mostDays)) problems.push('days');
  if (note === 'needed' && !words.note.trim()) problems.push('note-missing');
  if (words.note.trim().length > noteMax) problems.push('note-too-long');
  return problems;
}

/** Where an action is sent, and what. `words` have no problems. */
export function requestOf(action: FormAction | 'begin', dossier: { code: string; revision: number }, words: ActionWords): { path: string; body: object } {
  const path = `/office/applications/${encodeURIComponent(dossier.code)}`;
  const { revision } = dossier;
  const note = words.note.trim();
  switch (action) {
    case 'accept': return { path: `${path}/accept`, body: { revision } };
    case 'refuse': return { path: `${path}/refuse`, body: { revision, reasonCode: words.reasonCode, note } };
    case 'begin': return { path: `${path}/actions`, body: { action, revision } };
    case 'forward': case 'return': return { path: `${path}/actions`, body: { action, revision, ...(note && { note }) } };
    case 'send-back': return { path: `${path}/actions`, body: { action, revision, toStep: words.step, note } };
    case 'stop': return { path: `${path}/actions`, body: { action, revision, reasonCode: words.reasonCode, note } };
    case 'resume': return { path: `${path}/actions`, body: { action, revision, note } };
    case 'extend': return { path: `${path}/actions`, body: { action, revision, reasonCode: words.reasonCode, note, extraDays: words.days } };
  }
}
