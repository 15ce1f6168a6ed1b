'use client';

import { useState } from 'react';
import { hasUnsentDrafts } from '#components/apply/device-store.ts';
import { signOut } from '#components/session/me.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Signs out and clears this device. Asks first where that would lose answers which the server does not have. */
export function SignOut() {
  const { t, locale } = useTranslation('me');
  const { t: common } = useTranslation('common');
  const [asking, setAsking] = useState(false);
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');

  const leave = () => {
    setAsking(false);
    setState('leaving');
    signOut(locale).catch(() => setState('failed'));
  };
  return (
    <section className="grid gap-3">
      <p className="text-quiet">{t('signOutText')}</p>
      <div>
        <Button kind="secondary" loading={state === 'leaving'} onClick={() => (hasUnsentDrafts() ? setAsking(true) : leave())}>
          {state === 'leaving' ? common('session.signingOut') : common('session.signOut')}
        </Button>
      </div>
      {state === 'failed' && <Notice kind="error" live>{common('session.signOutFailed')}</Notice>}
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('signOut.unsentTitle')}
        actions={
          <>
            <Button kind="danger" onClick={leave}>{t('signOut.anyway')}</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>{common('action.cancel')}</Button>
          </>
        }
      >
        {t('signOut.unsentText')}
      </Dialog>
    </section>
  );
}
