'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { NoticeChannel } from '#lib/notifications/model.ts';

/** "Send me a test", by each channel. `dirty`: what would be tested is not saved yet */
export function ChannelTests({ offered, dirty }: { offered: readonly NoticeChannel[]; dirty: boolean }) {
  const { t } = useTranslation('notices');
  const failureText = useFailureText();
  const [tested, setTested] = useState<NoticeChannel | null>(null);
  const test = useAction(
    async (channel: NoticeChannel, idempotencyKey) => {
      setTested(null);
      await api('POST', '/me/notice-settings/test', { channel }, { idempotencyKey });
      return channel;
    },
    setTested,
  );
  return (
    <section className="grid gap-4">
      <div>
        <h2 className="text-xl">{t('settings.test')}</h2>
        <p className="mt-1 text-quiet">{dirty ? t('settings.testSaveFirst') : t('settings.testText')}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {offered.map((channel) => (
          <Button key={channel} kind="secondary" disabled={dirty} loading={test.busy} onClick={() => test.run(channel)}>{t('settings.testBy', { channel: t(`channels.${channel}`) })}</Button>
        ))}
      </div>
      {tested && <Notice kind="success" live>{t('settings.testQueued', { channel: t(`channels.${tested}`) })}</Notice>}
      {test.failure && <Notice kind="error" live>{failureText(test.failure)}</Notice>}
    </section>
  );
}
