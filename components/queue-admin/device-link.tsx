'use client';

import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { Qr } from '#components/display/qr.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { IssuedDevice } from '#lib/queue/schema.ts';

/** The link that lets a device in, to copy or to scan; it is never shown again. The token stands behind the #, which no server sees. */
export function DeviceLink({ office, issued, onDone }: { office: string; issued: z.output<typeof IssuedDevice>; onDone: () => void }) {
  const { t, locale } = useTranslation('queue-admin');
  const { device, token } = issued;
  const link = `${window.location.origin}/${locale}/display/${device.kind}/${encodeURIComponent(office)}#token=${encodeURIComponent(token)}`;
  const [copied, setCopied] = useState<boolean | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      setCopied(false);
      document.querySelector<HTMLInputElement>('#device-link')?.select();
    }
  };
  return (
    <section aria-labelledby="device-link-title" className="rounded-lg border-2 border-jade bg-surface p-5 sm:p-6">
      <h2 id="device-link-title" ref={title} tabIndex={-1} className="text-xl">{t('devices.linkTitle', { name: device.name })}</h2>
      <div className="mt-4 grid gap-5 md:grid-cols-[1fr_14rem]">
        <div className="grid min-w-0 content-start gap-4">
          <Notice kind="warning">{t('devices.linkOnce')}</Notice>
          <TextInput id="device-link" label={t('devices.link')} value={link} readOnly onFocus={(event) => event.target.select()} />
          <div className="flex flex-wrap items-center gap-4">
            <Button icon={CopyIcon} onClick={() => void copy()}>{t('devices.copy')}</Button>
            <p role="status" className="text-sm">{copied !== null && t(copied ? 'devices.copied' : 'devices.copyFailed')}</p>
          </div>
        </div>
        <figure>
          <Qr text={link} label={t('devices.qr')} className="w-56 max-w-full" />
          <figcaption className="mt-2 text-sm text-quiet">{t('devices.qrText')}</figcaption>
        </figure>
      </div>
      <Button kind="secondary" className="mt-5" onClick={onDone}>{t('devices.finish')}</Button>
    </section>
  );
}
