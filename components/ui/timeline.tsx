import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { TONES, type Tone } from './tag.tsx';

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** formatted by the page */
  time?: ReactNode;
  text?: ReactNode;
  tone: Tone;
};

/** What happened, the newest first or as the page orders it; the first item stands out. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label}>
      {items.map((item, index) => {
        const { icon: Icon, soft, text } = TONES[item.tone];
        return (
          <li key={item.id} className="relative flex gap-4 pb-7 not-last:before:absolute not-last:before:top-10 not-last:before:bottom-0 not-last:before:left-5 not-last:before:w-0.5 not-last:before:bg-line">
            <span className={cx('flex size-10 shrink-0 items-center justify-center rounded-full', soft, text)}><Icon /></span>
            <div className="min-w-0 grow pt-1">
              <p className={cx('font-semibold', index === 0 && 'text-lg')}>{item.title}</p>
              {item.time && <p className="text-sm text-quiet">{item.time}</p>}
              {item.text && <div className="mt-1">{item.text}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
