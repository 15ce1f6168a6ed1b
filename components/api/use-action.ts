'use client';

import { useRef, useState } from 'react';
import { ApiProblem, asFailure, type ApiFailure } from './problem.ts';
import { randomId } from './random-id.ts';
import { refreshMe } from '#components/session/me.tsx';

export type Action<Input> = {
  readonly run: (input: Input) => void;
  readonly busy: boolean;
  readonly failure: ApiFailure | null;
};

/**
 * Something that is done once for one tap: a second tap while it is under way does nothing, and a second try of the same
 * after a failure carries the same key, so that one number comes of it whatever happened on the way.
 *
 * @param call does it; may throw what `api` throws
 * @param done what follows; `busy` stays when it goes to another page (`leaves`)
 */
export function useAction<Input, Output>(
  call: (input: Input, idempotencyKey: string) => Promise<Output>,
  done: (output: Output) => void,
  { leaves = false, refused }: { leaves?: boolean; refused?: (failure: ApiFailure) => void } = {},
): Action<Input> {
  const running = useRef(false);
  const last = useRef<{ input: string; key: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const run = async (input: Input) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const text = JSON.stringify(input) ?? '';
    if (last.current?.input !== text) last.current = { input: text, key: randomId() };
    let stays = true;
    try {
      const output = await call(input, last.current.key);
      last.current = null;
      stays = !leaves;
      done(output);
    } catch (error) {
      const failed = asFailure(error);
      // The server has refused: the same again is a new try, not a repetition.
      if (failed instanceof ApiProblem) last.current = null;
      if (failed instanceof ApiProblem && failed.status === 401) await refreshMe();
      setFailure(failed);
      refused?.(failed);
    } finally {
      if (stays) {
        running.current = false;
        setBusy(false);
      }
    }
  };
  return { run: (input) => void run(input), busy, failure };
}
