'use client';

import { Button } from '#components/ui/button.tsx';
import { ArrowRightIcon, BellIcon, CheckIcon, CirclePauseIcon, RotateIcon, XIcon, type IconComponent } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { KEYS, mainAction, nextInLine, SIDE_STEPS, sideSteps, type KeyedAction, type MainAction, type SideStep } from './actions.ts';
import { CurrentNumber, NobodyYet } from './current-number.tsx';
import { KeyCap } from './key-cap.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useServerTime } from './use-server-time.ts';
import type { DeskLink, ShownDesk } from './use-desk.ts';

const MAIN_ICONS: Record<MainAction, IconComponent> = { call: BellIcon, start: ArrowRightIcon, finish: CheckIcon };
const SIDE_ICONS: Record<SideStep, IconComponent> = { recall: RotateIcon, absent: XIcon, hold: CirclePauseIcon, transfer: ArrowRightIcon };

/** Of the main button. */
export const MAIN_ID = 'desk-main';

/** The number at the counter and the buttons for it; they stay where they are, whatever the state. */
export function CounterPanel({ link, shown, onMain, onAct }: {
  link: DeskLink;
  shown: ShownDesk;
  onMain: () => void;
  onAct: (action: KeyedAction) => void;
}) {
  const { t } = useTranslation('desk');
  const { desk, time } = shown;
  const { sending, trouble } = link;
  const now = useServerTime(time, 1000);
  const main = mainAction(desk) ?? 'call';
  const next = nextInLine(desk, now);
  const possible = sideSteps(desk);
  const stuck = trouble?.unsent === true;
  const nobody = main === 'call' && !next && !stuck;
  return (
    <section aria-labelledby="desk-number" className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
      <div className="flex min-h-72 flex-col p-5 sm:p-6 lg:min-h-86">
        {desk.current ? <CurrentNumber ticket={desk.current} desk={desk} now={now} /> : <NobodyYet next={next} />}
      </div>
      <UndoBar undo={desk.undo} now={now} busy={sending !== null || stuck} onUndo={() => onAct('undo')} />
      <div role="group" aria-label={t('action.label')} className="grid grid-cols-1 gap-3 border-t border-line bg-sunken p-4 max-lg:sticky max-lg:bottom-0">
        <Button
          id={MAIN_ID} wide icon={stuck ? RotateIcon : MAIN_ICONS[main]} aria-keyshortcuts="Space Enter" onClick={onMain}
          loading={sending !== null} {...(nobody ? { 'aria-disabled': true, className: 'opacity-60' } : {})}
        >
          <span className="flex items-center gap-4 py-2.5 text-xl">
            {stuck ? t('unsent.retry') : nobody ? t('action.none') : t(`action.${main}`)}
            <KeyCap>{t('key.space')}</KeyCap>
          </span>
        </Button>
        <div className="grid grid-cols-2 gap-3 2xl:grid-cols-4">
          {SIDE_STEPS.map((step) => (
            <Button
              key={step} kind="secondary" narrow icon={SIDE_ICONS[step]} aria-keyshortcuts={KEYS[step]}
              disabled={!possible.includes(step) || stuck} onClick={() => { if (!sending) onAct(step); }}
            >
              {t(`action.${step}`)}<KeyCap>{KEYS[step]}</KeyCap>
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
