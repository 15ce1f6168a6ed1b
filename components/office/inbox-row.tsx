'use client';

import Link from 'next/link';
import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { PencilIcon } from '#components/ui/icons.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { InboxItem } from '#lib/applications/inbox-schema.ts';
import type { Field } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { dueState } from './due.ts';
import { dossierHref } from './places.ts';
import { relativeTime } from './relative-time.ts';
import { Due, Moment, StatusTag } from './tags.tsx';
import { ROW_LINK } from './use-row-focus.ts';

/** A cell; `column` where it says too little on phones, where nobody sees the head of the table. */
function Cell({ column, children }: { column?: string; children: ReactNode }) {
  return (
    <td className="align-top max-lg:flex max-lg:gap-3 lg:px-3 lg:py-2.5">
      {column && <span className="w-32 shrink-0 text-quiet lg:hidden">{column}</span>}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

/** A dossier in the inbox: the link to it lies over the whole row, the box to tick it stands out of that. */
export function InboxRow({ item, now, selected, onSelect, onKeyDown }: {
  item: InboxItem;
  now: number;
  selected: boolean;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { t, locale } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  return (
    <tr
      className={cx(
        'relative hover:bg-jade-soft has-focus-visible:bg-jade-soft max-lg:grid max-lg:gap-2 max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:p-4',
        selected ? 'bg-jade-soft' : 'max-lg:bg-surface',
      )}
    >
      <td className="align-top max-lg:absolute max-lg:top-1 max-lg:right-1 lg:py-0 lg:pl-3">
        {/* the label is the target, above the link that lies over the row */}
        <label className="relative z-10 flex min-h-target min-w-8 cursor-pointer items-center justify-center max-lg:min-w-12">
          <input type="checkbox" aria-label={t('inbox.select', { code: item.code })} className="size-5" checked={selected} onChange={onSelect} />
        </label>
      </td>
      <th scope="row" className="text-left align-top font-normal max-lg:pr-12 lg:px-3 lg:py-2.5">
        <Link
          href={dossierHref(locale, item.code)} prefetch={false} onKeyDown={onKeyDown} {...{ [ROW_LINK]: item.code }}
          className="font-semibold after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
        >
          {item.applicantName}
        </Link>
        <span className="block text-quiet lg:whitespace-nowrap">{item.code}</span>
      </th>
      <Cell>
        {localText(item.procedureName, locale)}
        {/* the sector is one of FIELDS: the procedure was checked before it was published */}
        <span className="block text-quiet">{procedures(`field.${item.field as Field}`)}</span>
      </Cell>
      <Cell column={t('inbox.column.submitted')}><Moment at={item.submittedAt} now={now} /></Cell>
      <Cell column={t('inbox.column.due')}>
        <Due dossier={item} now={now} />
        <StepDue item={item} now={now} />
      </Cell>
      <Cell column={t('inbox.column.holder')}>
        <StatusTag status={item.status} />
        <span className={cx('mt-1 block', !item.assignee && 'text-quiet')}>{item.assignee?.name ?? t('inbox.holderNobody')}</span>
        {item.lockedBy && (
          <span className="mt-0.5 flex items-center gap-1.5 font-semibold text-blue">
            <PencilIcon width="1em" height="1em" className="shrink-0" />
            {t('inbox.lockedBy', { name: item.lockedBy })}
          </span>
        )}
      </Cell>
    </tr>
  );
}

/** Until when the present step should be done; nothing where no step has a time of its own, or the clock stands. */
function StepDue({ item: { status, stepDueAt }, now }: { item: InboxItem; now: number }) {
  const { t, locale } = useTranslation('office');
  const state = dueState({ status, dueAt: stepDueAt }, now);
  if (!stepDueAt || state === 'none') return null;
  return (
    <time dateTime={stepDueAt} className="mt-1.5 block border-t border-line pt-1">
      {state === 'overdue' && <Tag tone="late">{t('inbox.stepLate')}</Tag>}
      <span className="block">{t('inbox.stepDue', { when: relativeTime(stepDueAt, now, locale) })}</span>
      <span className="block text-quiet">{formatDateTime(stepDueAt)}</span>
    </time>
  );
}
