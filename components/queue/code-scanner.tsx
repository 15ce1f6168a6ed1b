'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CameraIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** https://wicg.github.io/shape-detection-api: in Chrome on Android, not in Safari or Firefox. */
type Detector = { detect: (image: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> };

const LOOK_MS = 250;

async function findDetector(): Promise<Detector | null> {
  const { BarcodeDetector: Found } = window as { BarcodeDetector?: DetectorClass };
  if (!Found || !('mediaDevices' in navigator)) return null;
  return (await Found.getSupportedFormats()).includes('qr_code') ? new Found({ formats: ['qr_code'] }) : null;
}

/** Reads a QR code with the camera, after a tap. Where the browser cannot, says what to do instead. */
export function CodeScanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('queue');
  const [detector, setDetector] = useState<Detector | null | 'unknown'>('unknown');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => { void findDetector().then(setDetector, () => setDetector(null)); }, []);
  useEffect(() => () => stream?.getTracks().forEach((track) => track.stop()), [stream]);

  if (detector === 'unknown') return null;
  if (!detector) return <Notice>{t('checkIn.noScanner')}</Notice>;
  const start = () => {
    setRefused(false);
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(setStream, () => setRefused(true));
  };
  const found = (code: string) => { setStream(null); onCode(code); };
  if (!stream) {
    return (
      <div className="grid gap-3">
        {refused && <Notice kind="warning" live>{t('checkIn.refused')}</Notice>}
        <Button wide icon={CameraIcon} onClick={start}>{t('checkIn.scan')}</Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <Viewfinder stream={stream} detector={detector} onCode={found} />
      <p role="status">{t('checkIn.scanning')}</p>
      <Button kind="secondary" onClick={() => setStream(null)}>{t('checkIn.stop')}</Button>
    </div>
  );
}

function Viewfinder({ stream, detector, onCode }: { stream: MediaStream; detector: Detector; onCode: (code: string) => void }) {
  const { t } = useTranslation('queue');
  const video = useRef<HTMLVideoElement>(null);
  const report = useRef(onCode);
  useEffect(() => { report.current = onCode; });
  useEffect(() => {
    const picture = video.current;
    if (!picture) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watching = true;
    const look = async () => {
      // fails while the first picture is on its way
      const [code] = await detector.detect(picture).catch(() => []);
      if (!watching) return;
      if (code) report.current(code.rawValue);
      else timer = setTimeout(() => void look(), LOOK_MS);
    };
    picture.srcObject = stream;
    void picture.play().then(look, () => undefined);
    return () => {
      watching = false;
      clearTimeout(timer);
      picture.srcObject = null;
    };
  }, [stream, detector]);
  return <video ref={video} muted playsInline aria-label={t('checkIn.video')} className="aspect-square w-full rounded-md bg-sunken object-cover" />;
}
