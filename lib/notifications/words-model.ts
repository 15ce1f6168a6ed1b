import { formatDate } from '#lib/platform/i18n/format.ts';

/** The page of a notice, without its language. `subject` as in NewNotice. */
export function pathOf(subject: string): string {
  const [kind, id = ''] = subject.split(/:(.*)/);
  switch (kind) {
    case 'application': return `/applications/${id}`;
    case 'dossier': return `/office/dossier?code=${id}`;
    case 'draft': return '/applications';
    case 'ticket': return `/queue/ticket?id=${id}`;
    case 'offer': return '/queue';
    default: return '/me';
  }
}

/** The words that fill a notice's sentences: dates as people write them. */
export function wordsOf(params: Readonly<Record<string, string>>): Record<string, string> {
  return { ...params, ...(params.date !== undefined && { date: formatDate(params.date) }) };
}
