'use client';

import { useState } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Desk } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { nextInLine } from './actions.ts';
import type { DeskLink } from './use-desk.ts';

/** Says to screen readers what was done, and that somebody came while nobody was at the counter. */
export function Announcements({ link: { done }, desk }: { link: DeskLink; desk: Desk }) {
  const { t } = useTranslation('desk');
  const idle = desk.session !== null && !desk.current;
  const first = idle ? nextInLine(desk, Date.parse(desk.at)) : undefined;
  const [former, setFormer] = useState({ done, idle, waiting: first !== undefined });
  const [said, setSaid] = useState('');
  if (former.done !== done || former.idle !== idle || former.waiting !== (first !== undefined)) {
    setFormer({ done, idle, waiting: first !== undefined });
    if (done && former.done !== done) {
      const about = done.command.ticket ?? done.desk.current;
      setSaid(done.checked
        ? t('said.checked')
        : t(`said.${done.command.name}`, { number: about ? ticketNumber(about) : '', counter: done.desk.session?.counter ?? '' }));
    } else if (first && former.idle && !former.waiting) {
      setSaid(t('said.arrived', { number: ticketNumber(first) }));
    }
  }
  // stands in the page from the start, or what appears in it would not be read out
  return <div role="status"><VisuallyHidden>{said}</VisuallyHidden></div>;
}
