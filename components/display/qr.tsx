'use client';

import { useEffect, useState } from 'react';

/** Quiet zone around the squares, which scanners need (ISO/IEC 18004). */
const QUIET = 4;

type Squares = { readonly size: number; readonly path: string };

/** Fetches the writer of QR codes before it is needed: a kiosk draws them without network too. */
export async function preloadQr(): Promise<void> {
  await import('qrcode');
}

async function draw(text: string): Promise<Squares> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const path = Array.from({ length: size * size }, (_, at) => (modules.get(Math.floor(at / size), at % size) ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('');
  return { size, path };
}

/**
 * A QR code, black on white in every mode: many scanners do not read the reverse.
 *
 * @param onDrawn it stands there (or cannot be drawn): print now
 */
export function Qr({ text, label, className, onDrawn }: { text: string; label: string; className: string; onDrawn?: () => void }) {
  const [squares, setSquares] = useState<Squares | 'none' | null>(null);
  useEffect(() => {
    let shown = true;
    const show = async (): Promise<void> => {
      // its file could not be fetched: the number stands there all the same
      const next = await draw(text).catch(() => null);
      if (shown) setSquares(next ?? 'none');
    };
    void show();
    return () => { shown = false; };
  }, [text]);
  useEffect(() => {
    if (squares) onDrawn?.();
  }, [squares, onDrawn]);
  const drawn = squares !== null && squares !== 'none' ? squares : null;
  const side = (drawn?.size ?? 0) + 2 * QUIET;
  return (
    <div className={className}>
      <div className="aspect-square w-full overflow-hidden rounded-sm">
        {drawn && (
          <svg role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" className="size-full">
            <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
            <path d={drawn.path} fill="#000000" />
          </svg>
        )}
      </div>
    </div>
  );
}
