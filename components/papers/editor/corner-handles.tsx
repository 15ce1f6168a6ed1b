'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Point, Quad } from './quad.ts';

const CORNERS = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'] as const;
/** One press of an arrow key, and with Shift; parts of the photo. */
const STEP = 0.005;
const LONG_STEP = 0.03;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The outline of a paper over its photo, with four corners to drag, or to move by the arrow keys. Fills its frame. */
export function CornerHandles({ quad, valid, onMove, onHold }: {
  quad: Quad;
  /** the corners make a paper's shape */
  valid: boolean;
  onMove: (quad: Quad) => void;
  /** which corner a finger is on; null: none */
  onHold: (corner: number | null) => void;
}) {
  const { t } = useTranslation('papers');
  const frame = useRef<HTMLDivElement>(null);
  // Where in the handle the finger is, so that the corner does not jump to it.
  const offset = useRef<Point>({ x: 0, y: 0 });

  const moveTo = (index: number, { x, y }: Point) => {
    const moved = { x: Math.min(Math.max(x, 0), 1), y: Math.min(Math.max(y, 0), 1) };
    onMove(quad.map((corner, at) => (at === index ? moved : corner)) as unknown as Quad);
  };
  const place = (event: PointerEvent): Point => {
    const box = (frame.current as HTMLDivElement).getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const grab = (index: number, corner: Point) => (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = place(event);
    offset.current = { x: corner.x - at.x, y: corner.y - at.y };
    onHold(index);
  };
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = place(event);
    moveTo(index, { x: at.x + offset.current.x, y: at.y + offset.current.y });
  };
  const press = (index: number, corner: Point) => (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    moveTo(index, { x: corner.x + direction[0] * step, y: corner.y + direction[1] * step });
  };

  const points = quad.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ');
  const percent = (part: number) => Math.round(part * 100);
  return (
    <div ref={frame} className="absolute inset-0">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full">
        <path d={`M0,0H100V100H0Z M${points.replaceAll(' ', ' L')}Z`} fillRule="evenodd" fill="#000" fillOpacity="0.5" />
        <polygon points={points} fill="none" strokeWidth="3" vectorEffect="non-scaling-stroke" className={valid ? 'stroke-[#6ee7b7]' : 'stroke-[#fca5a5]'} />
      </svg>
      {quad.map((corner, index) => (
        <button
          key={CORNERS[index]} type="button"
          aria-label={t('editor.corner', { corner: t(`editor.corners.${CORNERS[index] ?? 'topLeft'}`), x: percent(corner.x), y: percent(corner.y) })}
          aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
          onPointerDown={grab(index, corner)} onPointerMove={drag(index)} onPointerUp={() => onHold(null)} onPointerCancel={() => onHold(null)}
          onKeyDown={press(index, corner)}
          className="absolute flex size-12 -translate-x-1/2 -translate-y-1/2 cursor-grab touch-none items-center justify-center rounded-full"
          style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
        >
          <span className="size-6 rounded-full border-4 border-[#fff] bg-[#075e46] shadow-lift" />
        </button>
      ))}
    </div>
  );
}
