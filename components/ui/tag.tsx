import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import {
  CircleAlertIcon, CircleCheckIcon, CircleDotIcon, CircleIcon, CirclePauseIcon, CircleXIcon, HourglassIcon, type IconComponent,
} from './icons.ts';

/** neutral: nothing yet; active: under way; waiting: for you; paused; done; refused; late: needs attention now */
export type Tone = 'neutral' | 'active' | 'waiting' | 'paused' | 'done' | 'refused' | 'late';

/** Each tone has its own shape, so that state is never colour alone. */
export const TONES: Record<Tone, { icon: IconComponent; soft: string; text: string }> = {
  neutral: { icon: CircleIcon, soft: 'bg-sunken', text: 'text-quiet' },
  active: { icon: CircleDotIcon, soft: 'bg-blue-soft', text: 'text-blue' },
  waiting: { icon: HourglassIcon, soft: 'bg-amber-soft', text: 'text-amber' },
  paused: { icon: CirclePauseIcon, soft: 'bg-sunken', text: 'text-quiet' },
  done: { icon: CircleCheckIcon, soft: 'bg-jade-soft', text: 'text-jade' },
  refused: { icon: CircleXIcon, soft: 'bg-lacquer-soft', text: 'text-lacquer' },
  late: { icon: CircleAlertIcon, soft: 'bg-lacquer-soft', text: 'text-lacquer' },
};

/** A status in a word or two. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: IconComponent; children: ReactNode }) {
  const { icon: ToneIcon, soft, text } = TONES[tone];
  const Icon = icon ?? ToneIcon;
  return (
    <span className={cx('inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold', soft, text)}>
      <Icon width="1.05em" height="1.05em" className="shrink-0" />
      {children}
    </span>
  );
}
