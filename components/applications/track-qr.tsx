'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Quiet zone around the squares, which scanners need (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of a dossier's public look-up page. The writer of QR codes is fetched when one is shown, not before. */
export function TrackQr({ code }: { code: string }) {
  const { t, locale } = useTranslation('applications');
  const [squares, setSquares] = useState<{ size: number; path: string } | null>(null);

  useEffect(() => {
    let shown = true;
    const address = `${window.location.origin}/${locale}/track?${new URLSearchParams({ code })}`;
    void import('qrcode').then((qrcode) => {
      const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
      const { size } = modules;
      const path = Array.from({ length: size * size }, (_, at) => (modules.get(Math.floor(at / size), at % size) ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
      if (shown) setSquares({ size, path });
    });
    return () => { shown = false; };
  }, [code, locale]);

  return (
    // Black on white in dark mode too: many scanners do not read the reverse. The box keeps its place while it loads.
    <div className="size-40 rounded-md bg-white">
      {squares && (
        <svg role="img" aria-label={t('submitted.qr')} viewBox={`${-QUIET} ${-QUIET} ${squares.size + 2 * QUIET} ${squares.size + 2 * QUIET}`} shapeRendering="crispEdges" className="size-full">
          <path d={squares.path} fill="#000000" />
        </svg>
      )}
    </div>
  );
}
