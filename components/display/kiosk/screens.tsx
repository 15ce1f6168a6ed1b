import { useFailureText } from '#components/api/failure.tsx';
import { waitText } from '#components/queue/wait.ts';
import { HandHeartIcon, IdCardIcon, TicketIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DECLARABLE } from '#lib/priority/model.ts';
import type { Board } from '#lib/queue/schema.ts';
import { KioskScreen } from './guidance.tsx';
import { ScanScreen } from './scan-screen.tsx';
import { CheckedInScreen, TicketScreen } from './ticket-screen.tsx';
import { Tile } from './tile.tsx';
import type { Kiosk, Screen, Wish } from './use-kiosk.ts';

type Groups = readonly Board['groups'][number][];
const NO_WISH: Wish = {};

/** The screen that the kiosk stands at. */
export function CurrentScreen({ kiosk, groups, restart }: { kiosk: Kiosk; groups: Groups; restart: () => void }) {
  const { screen, go, take, scan } = kiosk;
  switch (screen.name) {
    case 'start': return <StartScreen go={go} />;
    case 'classes': return <ClassScreen go={go} />;
    case 'groups': return <GroupScreen groups={groups} wish={screen.wish} take={take} />;
    case 'scan': return <ScanScreen onCode={scan} onTakeAnyway={() => go({ name: 'groups', wish: NO_WISH })} />;
    case 'working': return <WorkingScreen />;
    case 'ticket': return <TicketScreen key={screen.paper.address} paper={screen.paper} onDone={restart} />;
    case 'checked-in': return <CheckedInScreen ticket={screen.ticket} onDone={restart} />;
    default: return <RefusedScreen screen={screen} go={go} />;
  }
}

function StartScreen({ go }: { go: (screen: Screen) => void }) {
  const { t } = useTranslation('display');
  return (
    <KioskScreen title={t('kiosk.welcome')} spoken={[t('kiosk.welcome'), t('kiosk.take'), t('kiosk.priority'), t('kiosk.booked')].join('. ')}>
      <div className="grid grow grid-rows-[1.4fr_1fr_1fr] gap-5 landscape:grid-cols-2 landscape:grid-rows-2">
        <Tile main large icon={TicketIcon} title={t('kiosk.take')} className="landscape:row-span-2" onTouch={() => go({ name: 'groups', wish: NO_WISH })}>{t('kiosk.takeText')}</Tile>
        <Tile large icon={HandHeartIcon} title={t('kiosk.priority')} onTouch={() => go({ name: 'classes' })}>{t('kiosk.priorityText')}</Tile>
        <Tile large icon={IdCardIcon} title={t('kiosk.booked')} onTouch={() => go({ name: 'scan' })}>{t('kiosk.bookedText')}</Tile>
      </div>
    </KioskScreen>
  );
}

function ClassScreen({ go }: { go: (screen: Screen) => void }) {
  const { t } = useTranslation('display');
  const { t: words } = useTranslation('queue-words');
  return (
    <KioskScreen title={t('kiosk.chooseClass')} lead={t('kiosk.chooseClassText')}>
      <ul className="grid grow gap-4 landscape:grid-cols-2 landscape:gap-3">
        {DECLARABLE.map((declared) => (
          <li key={declared} className="flex">
            <Tile title={words(`class.${declared}`)} onTouch={() => go({ name: 'groups', wish: { declared } })} />
          </li>
        ))}
      </ul>
    </KioskScreen>
  );
}

function GroupScreen({ groups, wish, take }: { groups: Groups; wish: Wish; take: Kiosk['take'] }) {
  const { t, locale } = useTranslation('display');
  const { t: queue } = useTranslation('queue');
  const notice = wish.proved ? t('kiosk.cardProves') : wish.card ? t('kiosk.cardRead') : wish.declared ? t('kiosk.withPriority') : null;
  return (
    <KioskScreen title={t('kiosk.chooseGroup')} lead={notice ? undefined : t('kiosk.chooseGroupText')} spoken={[notice, t('kiosk.chooseGroup'), ...groups.map((group) => localText(group.name, locale))].filter(Boolean).join('. ')}>
      {notice && <Notice kind={wish.declared ? 'info' : 'success'}>{notice}</Notice>}
      <ul className="grid grow gap-4 landscape:grid-cols-2 landscape:gap-3">
        {groups.map((group) => (
          <li key={group.letter} className="flex">
            <Tile mark={group.letter} title={localText(group.name, locale)} onTouch={() => take(group, wish)}>
              {group.wait && `${t('kiosk.waiting', { count: group.waiting })} · ${waitText(group.wait, queue, locale)}`}
            </Tile>
          </li>
        ))}
      </ul>
    </KioskScreen>
  );
}

function WorkingScreen() {
  const { t } = useTranslation('display');
  return (
    <KioskScreen title={t('kiosk.working')}>
      <div className="grid grow place-items-center text-jade"><Spinner className="size-24" /></div>
    </KioskScreen>
  );
}

function RefusedScreen({ screen, go }: { screen: Extract<Screen, { name: 'refused' }>; go: (screen: Screen) => void }) {
  const { t } = useTranslation('display');
  const failureText = useFailureText();
  const { what, why } = screen;
  const text = why === 'no-numbers' ? t('kiosk.noNumbersOffline') : why === 'offline' ? t('kiosk.scanOffline') : failureText(why);
  const title = t(what === 'scan' ? 'kiosk.scanRefused' : 'kiosk.refused');
  return (
    <KioskScreen title={title} spoken={`${title}. ${text}`}>
      <div className="flex grow flex-col justify-center gap-6">
        <div className="text-xl"><Notice kind="error" title={text} live>{t('kiosk.askOfficial')}</Notice></div>
        <div className="grid gap-4 landscape:grid-cols-2">
          <Tile main title={t(what === 'scan' ? 'kiosk.tryAgain' : 'kiosk.toStart')} onTouch={() => go(what === 'scan' ? { name: 'scan' } : { name: 'start' })} />
          {what === 'scan' && <Tile title={t('kiosk.takeAnyway')} onTouch={() => go({ name: 'groups', wish: NO_WISH })} />}
        </div>
      </div>
    </KioskScreen>
  );
}
