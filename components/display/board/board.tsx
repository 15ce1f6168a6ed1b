'use client';

import { useEffect } from 'react';
import { Enrolled } from '#components/display/enrolled.tsx';
import { Stale } from '#components/display/stale.tsx';
import { useBoardFeed } from '#components/display/use-board-feed.ts';
import { useLongRunning } from '#components/display/use-long-running.ts';
import { WallClock } from '#components/display/clock.tsx';
import { Mark } from '#components/ui/mark.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board as BoardData, DeviceSelf } from '#lib/queue/schema.ts';
import { CheckInCode } from './check-in-code.tsx';
import { Counters } from './counters.tsx';
import { GroupStrip } from './group-strip.tsx';
import { NextNumbers } from './next-numbers.tsx';
import { NowCalled } from './now-called.tsx';
import { SoundButton } from './sound-button.tsx';
import { useCalls } from './use-calls.ts';

/**
 * The board in the waiting room.
 *
 * @param callFrame the Vietnamese sentence that calls a number: numbers are called in Vietnamese on every board
 */
export function Board({ callFrame }: { callFrame: string }) {
  return <Enrolled kinds={['board', 'kiosk']}>{(self, check) => <LiveBoard self={self} check={check} callFrame={callFrame} />}</Enrolled>;
}

function LiveBoard({ self, check, callFrame }: { self: DeviceSelf; check: () => void; callFrame: string }) {
  const { t, locale } = useTranslation('display');
  const { t: common } = useTranslation('common');
  const { board, stale, offset, gone, now } = useBoardFeed(self.office.code);
  const { fresh, sound } = useCalls(board, callFrame);
  useLongRunning(now);
  useEffect(() => {
    if (gone) check();
  }, [gone, check]);

  return (
    <div data-display="board" className="flex h-dvh flex-col overflow-hidden bg-paper">
      <header className="flex items-center gap-5 border-b border-line px-8 py-4">
        <Mark className="size-16 shrink-0" />
        <div className="min-w-0 grow">
          <h1 className="truncate text-[2.1rem] leading-tight font-bold">{localText(self.office.name, locale)}</h1>
          <p className="text-lg text-quiet">{t('board.title')}</p>
        </div>
        <SoundButton sound={sound} />
        <WallClock now={now} known={offset !== null} className="shrink-0 text-right" />
      </header>
      <div role="status">{stale && board && <Stale at={board.at} />}</div>
      {board ? <Contents board={board} fresh={fresh} /> : <div className="p-8"><Skeleton label={common('state.loading')} lines={6} /></div>}
    </div>
  );
}

function Contents({ board, fresh }: { board: BoardData; fresh: ReadonlySet<string> }) {
  return (
    <>
      <div className="grid min-h-0 grow grid-cols-[1.5fr_1fr] gap-6 px-8 py-4">
        <div className="flex min-h-0 flex-col gap-4">
          <NowCalled board={board} fresh={fresh} />
          <NextNumbers next={board.next} />
        </div>
        <div className="flex min-h-0 flex-col gap-4">
          <Counters board={board} fresh={fresh} />
          <CheckInCode code={board.checkInCode} />
        </div>
      </div>
      <footer className="border-t border-line bg-surface px-8 pt-3 pb-4">
        <GroupStrip groups={board.groups} />
      </footer>
    </>
  );
}
