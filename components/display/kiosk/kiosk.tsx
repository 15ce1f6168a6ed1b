'use client';

import { useCallback, useEffect, useState } from 'react';
import { Enrolled } from '#components/display/enrolled.tsx';
import { preloadQr } from '#components/display/qr.tsx';
import { useBoardFeed } from '#components/display/use-board-feed.ts';
import { useLongRunning } from '#components/display/use-long-running.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DeviceSelf } from '#lib/queue/schema.ts';
import { Guidance } from './guidance.tsx';
import { Head } from './head.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { useLanguages } from './languages.tsx';
import { CurrentScreen } from './screens.tsx';
import { useBlocks } from './use-blocks.ts';
import { useIdle } from './use-idle.ts';
import { useKiosk } from './use-kiosk.ts';
import { useKnownOffice } from './use-known-office.ts';
import { useScanner } from './use-scanner.ts';

/** The machine in the waiting room that gives out numbers. */
export function Kiosk() {
  return <Enrolled kinds={['kiosk']}>{(self, check) => <LiveKiosk self={self} check={check} />}</Enrolled>;
}

function LiveKiosk({ self, check }: { self: DeviceSelf; check: () => void }) {
  const { t } = useTranslation('display');
  const { t: common } = useTranslation('common');
  const { firstLanguage } = useLanguages();
  const [reading, setReading] = useState(false);
  const feed = useBoardFeed(self.office.code);
  const { groups, now, ready } = useKnownOffice(self.office.code, feed);
  const blocks = useBlocks(self.office.code, feed, now);
  const kiosk = useKiosk(self, feed, blocks, check);
  const { screen, go, scan } = kiosk;
  const atStart = screen.name === 'start';
  useLongRunning(now, atStart);
  useScanner(scan);

  const restart = useCallback(() => {
    setReading(false);
    firstLanguage();
    go({ name: 'start' });
  }, [firstLanguage, go]);
  // choosing a language or the voice is a beginning too
  const left = useIdle(screen.name === 'working' ? null : screen, restart);

  useEffect(() => {
    // fetched while there is a network, for papers that are printed without
    preloadQr().catch(() => undefined);
  }, []);

  return (
    <Guidance on={reading}>
      <div data-display="kiosk" className="flex min-h-dvh flex-col bg-paper select-none">
        <Head self={self} now={now} known={ready} reading={reading} onRead={() => setReading((before) => !before)} onStart={atStart ? null : restart} />
        <div role="status" className="grid gap-3 px-6 pt-4 text-lg empty:hidden landscape:px-10">
          {feed.stale && <Notice kind="warning">{t('kiosk.offline')}</Notice>}
          {atStart && feed.board && !feed.board.openNow && <Notice>{t('kiosk.closed')}</Notice>}
          {atStart && blocks.lost.length > 0 && <Notice kind="warning">{t('kiosk.lost', { numbers: blocks.lost.map(ticketNumber).join(', ') })}</Notice>}
        </div>
        <div className="flex grow flex-col px-6 pt-5 pb-8 landscape:px-10 landscape:pt-3 landscape:pb-6">
          {ready ? <CurrentScreen kiosk={kiosk} groups={groups} restart={restart} /> : <Skeleton label={common('state.loading')} lines={4} />}
        </div>
        <IdleWarning seconds={atStart ? null : left} />
      </div>
    </Guidance>
  );
}
