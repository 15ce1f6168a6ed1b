'use client';

import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { GivenHelp } from '#lib/applications/help-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The citizen's code, read out or shown on their telephone. */
export function CodeForm({ office, onStarted }: { office: string; onStarted: (help: GivenHelp) => void }) {
  const { t } = useTranslation('help');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const start = useAction((code: string, idempotencyKey) => api<GivenHelp>('POST', '/office/helps', { office, code }, { idempotencyKey }), onStarted);
  const code = typed.replace(/\D/g, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.length === 8) start.run(code);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <TextInput
        id="help-code" label={t('code.label')} help={t('code.help')} inputMode="numeric" autoComplete="off" length={9} maxLength={12} className="text-xl tracking-widest"
        value={typed} onChange={(event) => setTyped(event.target.value)} error={tried && code.length !== 8 ? t('code.wrong') : undefined}
      />
      <ActionFailed title={t('notStarted')} failure={start.failure} />
      <div><Button type="submit" loading={start.busy}>{t('code.start')}</Button></div>
    </form>
  );
}
