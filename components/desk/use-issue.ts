'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import type { IssueAtDesk, IssuedTicket } from '#lib/queue/schema.ts';

/**
 * Asks for a number on the spot. Pressing again after a failure sends the same attempt, which gives one number only.
 *
 * @param onIssued the line has changed
 */
export function useIssue(office: string, onIssued: () => void) {
  const [issued, setIssued] = useState<IssuedTicket | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [sending, setSending] = useState(false);
  // Refs, because two clicks of a double click are handled before React renders again.
  const busy = useRef(false);
  const attempt = useRef({ wording: '', key: '' });

  const issue = async (input: IssueAtDesk) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailure(null);
    const body = { office, ...input };
    const wording = JSON.stringify(body);
    // The key stands for these words: other words under it would be refused.
    if (attempt.current.wording !== wording) attempt.current = { wording, key: randomId() };
    try {
      setIssued(await api<IssuedTicket>('POST', '/desk/tickets', body, { idempotencyKey: attempt.current.key }));
      attempt.current = { wording: '', key: '' };
      onIssued();
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { issued, failure, sending, issue, again: () => setIssued(null) };
}
