'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { Issue } from './settings-check.ts';
import { PARTS, type SettingsDraft } from './settings-draft.ts';

/** The name of a part of the settings; a part that this page does not know is named as the server does. */
export function usePartWords(): (part: string) => string {
  const { t } = useTranslation('queue-admin');
  return (part) => {
    const known = PARTS.find((each) => each === part);
    return known ? t(`settings.part.${known}`) : part;
  };
}

/** The sentence of an issue, alone (beside its control) and with its place (in the summary). */
export function useIssueWords(draft: SettingsDraft): { what: (issue: Issue) => string; inPlace: (issue: Issue) => string } {
  const { t } = useTranslation('queue-admin');
  const { t: words } = useTranslation('queue-words');
  const part = usePartWords();
  const placeOf = ([name, at]: Issue['path']): string => {
    const index = Number(at);
    const hours = name === 'hours' ? draft.hours[index] : undefined;
    if (hours) return t(`weekday.${hours.weekday as 1}`);
    if (name === 'closures') return t('closures.row', { number: index + 1 });
    if (name === 'groups') return `${t('settings.part.groups')} ${draft.groups[index]?.letter ?? ''}`;
    if (name === 'counters') return t('counters.counter', { number: draft.counters[index]?.number ?? '' });
    const priority = name === 'headStarts' ? PRIORITY_CLASSES.find((each) => each === at) : undefined;
    return priority ? words(`class.${priority}`) : part(String(name));
  };
  const what = ({ code, min, max }: Issue) => t(`issue.${code}`, { min, max });
  return { what, inPlace: (issue) => t('issue.at', { where: placeOf(issue.path), what: what(issue) }) };
}
