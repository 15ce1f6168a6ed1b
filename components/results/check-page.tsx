'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { checkFile } from '#components/api/check-file.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { part } from '#components/api/part.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { CheckedCode, CheckedFile } from '#lib/applications/result-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { FileDrop } from './file-drop.tsx';

const shown = part(() => import('./verdict.tsx').then((module) => module.Verdict));

/** What the server takes, in MB: told before anything is sent. */
const MAX_MB = 10;

type Checked = { by: 'file'; name: string; found: CheckedFile } | { by: 'code'; found: CheckedCode };
type State = { at: 'start' } | { at: 'checking'; name: string | null } | { at: 'checked'; checked: Checked } | { at: 'failed'; failure: ApiFailure } | { at: 'too-large' };

/** Is this paper real? By its file or by the code on it, which the QR brings along as `?code=`. */
export function CheckPage() {
  const { t } = useTranslation('results');
  const given = useSearchParams().get('code') ?? '';
  const [code, setCode] = useState(given);
  const [missing, setMissing] = useState(false);
  const [state, setState] = useState<State>({ at: 'start' });
  const asked = useRef('');

  const run = async (name: string | null, check: () => Promise<Checked>) => {
    setState({ at: 'checking', name });
    try {
      setState({ at: 'checked', checked: await check() });
    } catch (error) {
      setState({ at: 'failed', failure: asFailure(error) });
    }
  };
  const byCode = (text: string) => run(null, async () => ({ by: 'code', found: await api<CheckedCode>('POST', '/check/code', { code: text }) }));
  const byFile = (file: File) => {
    if (file.size > MAX_MB * 1024 * 1024) return setState({ at: 'too-large' });
    return run(file.name, async () => ({ by: 'file', name: file.name, found: await checkFile(file) }));
  };

  useEffect(() => shown.ahead(), []);
  useEffect(() => {
    // whoever scanned the QR has asked already
    if (given === '' || asked.current === given) return;
    asked.current = given;
    void byCode(given);
  }, [given]);

  const checking = state.at === 'checking';
  return (
    <div className="grid gap-10">
      <section className="grid gap-4">
        <div>
          <h2 className="text-xl">{t('check.byFile')}</h2>
          <p className="mt-1 text-quiet">{t('check.byFileText')}</p>
        </div>
        <FileDrop busy={checking} onFile={(file) => void byFile(file)} />
      </section>
      <section>
        <h2 className="text-xl">{t('check.byCode')}</h2>
        <p className="mt-1 text-quiet">{t('check.byCodeText')}</p>
        <form
          noValidate className="mt-4 grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(code.trim() === '');
            if (code.trim() !== '' && !checking) void byCode(code);
          }}
        >
          <TextInput
            id="check-code" label={t('check.code')} help={t('check.codeHelp')} error={missing ? t('check.codeMissing') : undefined}
            autoComplete="off" autoCapitalize="characters" spellCheck={false} length={18} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)}
          />
          <div><Button type="submit" kind="secondary" loading={checking}>{t('check.submit')}</Button></div>
        </form>
      </section>
      <Outcome state={state} />
    </div>
  );
}

function Outcome({ state }: { state: State }) {
  const { t } = useTranslation('results');
  const failureText = useFailureText();
  switch (state.at) {
    case 'start': return null;
    case 'checking': return state.name === null ? null : <p role="status" className="break-all text-quiet">{t('check.checking', { name: state.name })}</p>;
    case 'checked': return <Suspense><shown.Part checked={state.checked} /></Suspense>;
    case 'too-large': return <Notice kind="warning" live>{t('check.tooLarge', { max: MAX_MB })}</Notice>;
    case 'failed':
      if (state.failure instanceof ApiProblem && state.failure.code === 'result.not-found') return <Notice kind="error" title={t('check.unknownCode')} live>{t('check.unknownCodeText')}</Notice>;
      return <Notice kind="error" live>{failureText(state.failure)}</Notice>;
  }
}
