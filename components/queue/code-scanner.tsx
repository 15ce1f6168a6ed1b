'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CameraIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';

/** https://wicg.github.io/shape-detection-api: in Chrome on Android, not in Safari or Firefox. */
type Detector = { detect: (image: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> };

const LOOK_MS = 250;

async function findDetector(): Promise<Detector | null> {
  const { BarcodeDetector: Found } = window as { BarcodeDetector?: DetectorClass };
  if (!Found || !('mediaDevices' in navigator)) return null;
  return (await Found.getSupportedFormats()).includes('qr_code') ? new Found({ formats: ['qr_code'] }) : null;
}

/** What the scanner says; `none`, where the browser cannot scan: what to do instead. Without it nothing stands there. */
export type ScannerWords = { readonly scan: string; readonly scanning: string; readonly stop: string; readonly video: string; readonly refused: string; readonly none?: string };

/** Reads a QR code with the camera, after a tap. */
export function CodeScanner({ words, onCode }: { words: ScannerWords; onCode: (code: string) => void }) {
  const [detector, setDetector] = useState<Detector | null | 'unknown'>('unknown');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => { void findDetector().then(setDetector, () => setDetector(null)); }, []);
  useEffect(() => () => stream?.getTracks().forEach((track) => track.stop()), [stream]);

  if (detector === 'unknown') return null;
  if (!detector) return words.none && <Notice>{words.none}</Notice>;
  const start = () => {
    setRefused(false);
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(setStream, () => setRefused(true));
  };
  const found = (code: string) => { setStream(null); onCode(code); };
  if (!stream) {
    return (
      <div className="grid gap-3">
        {refused && <Notice kind="warning" live>{words.refused}</Notice>}
        <Button wide icon={CameraIcon} onClick={start}>{words.scan}</Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <Viewfinder label={words.video} stream={stream} detector={detector} onCode={found} />
      <p role="status">{words.scanning}</p>
      <Button kind="secondary" onClick={() => setStream(null)}>{words.stop}</Button>
    </div>
  );
}

function Viewfinder({ label, stream, detector, onCode }: { label: string; stream: MediaStream; detector: Detector; onCode: (code: string) => void }) {
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
  return <video ref={video} muted playsInline aria-label={label} className="aspect-square w-full rounded-md bg-sunken object-cover" />;
}
