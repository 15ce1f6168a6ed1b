'use client';

import { useEffect, useRef } from 'react';
import type { Point } from './quad.ts';

/** Side of the glass, CSS pixels, and how many pixels of the photo it shows across. */
const SIDE = 112;
const SHOWN = 90;

/** What lies under the finger, enlarged, in the corner of the photo where the finger is not. */
export function Loupe({ canvas, at }: { canvas: HTMLCanvasElement; at: Point }) {
  const glass = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = glass.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.drawImage(canvas, at.x * canvas.width - SHOWN / 2, at.y * canvas.height - SHOWN / 2, SHOWN, SHOWN, 0, 0, SIDE, SIDE);
    pen.strokeStyle = '#6ee7b7';
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(SIDE / 2, SIDE / 2 - 12);
    pen.lineTo(SIDE / 2, SIDE / 2 + 12);
    pen.moveTo(SIDE / 2 - 12, SIDE / 2);
    pen.lineTo(SIDE / 2 + 12, SIDE / 2);
    pen.stroke();
  }, [canvas, at.x, at.y]);
  const side = at.x < 0.5 ? 'right-2' : 'left-2';
  return <canvas ref={glass} width={SIDE} height={SIDE} aria-hidden className={`pointer-events-none absolute top-2 ${side} rounded-full border-4 border-[#fff] shadow-lift`} />;
}
