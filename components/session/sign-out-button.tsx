'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { signOut } from './me.tsx';

/** Ends the session of this device. */
export function SignOutButton({ compact }: { compact?: boolean }) {
  const { t, locale } = useTranslation('common');
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const leave = () => {
    setState('leaving');
    signOut(locale).catch(() => setState('failed'));
  };
  return (
    <>
      <Button kind="secondary" onClick={leave} loading={state === 'leaving'} {...(compact ? { compact } : {})}>
        {state === 'leaving' ? t('session.signingOut') : t('session.signOut')}
      </Button>
      {state === 'failed' && <Notice kind="error" live>{t('session.signOutFailed')}</Notice>}
    </>
  );
}
