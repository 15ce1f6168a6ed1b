'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { IdCardIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { KioskScreen } from './guidance.tsx';
import { Tile } from './tile.tsx';

/** The browser's own reader of codes; not yet in TypeScript's library. */
type Reader = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type ReaderClass = new (options: { formats: string[] }) => Reader;

const LOOK_EVERY_MS = 250;

/** Holds a code before the camera; a hand scanner works on this screen as on every other. */
export function ScanScreen({ onCode, onTakeAnyway }: { onCode: (code: string) => void; onTakeAnyway: () => void }) {
  const { t } = useTranslation('display');
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<'starting' | 'on' | 'none'>('starting');
  const found = useEffectEvent(onCode);

  useEffect(() => {
    const stop = new AbortController();
    void watch(video.current, stop.signal, (code) => found(code), () => setCamera('on')).catch(() => {
      // refused, none there, or taken by another program: the hand scanner and the buttons remain
      if (!stop.signal.aborted) setCamera('none');
    });
    return () => stop.abort();
  }, []);

  return (
    <KioskScreen title={t('kiosk.scanTitle')} lead={t('kiosk.scanText')}>
      <div className="relative grid min-h-64 grow place-items-center overflow-hidden rounded-lg border-4 border-jade bg-sunken">
        <video ref={video} muted playsInline aria-label={t('kiosk.scanCamera')} className={camera === 'on' ? 'absolute inset-0 size-full object-cover' : 'hidden'} />
        {camera !== 'on' && (
          <div className="flex max-w-reading flex-col items-center gap-5 p-8 text-center text-lg">
            <IdCardIcon width="6rem" height="6rem" strokeWidth="1.25" className="text-jade" />
            {camera === 'none' && <p role="status">{t('kiosk.scanNoCamera')}</p>}
          </div>
        )}
      </div>
      <Tile title={t('kiosk.takeAnyway')} onTouch={onTakeAnyway} className="shrink-0" />
    </KioskScreen>
  );
}

async function watch(video: HTMLVideoElement | null, signal: AbortSignal, found: (code: string) => void, started: () => void): Promise<void> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: ReaderClass };
  if (!video || !BarcodeDetector) throw new Error('this browser reads no codes');
  const reader = new BarcodeDetector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
  const off = (): void => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return off();
  signal.addEventListener('abort', off, { once: true });
  const output = video;
  output.srcObject = stream;
  await output.play();
  started();
  while (!signal.aborted) {
    const [code] = await reader.detect(output).catch(() => []);
    if (code && !signal.aborted) return found(code.rawValue);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
