import { ArrowRightIcon, ChartColumnIcon, ConciergeBellIcon, FileTextIcon, HandHeartIcon, InboxIcon, MonitorIcon, ScaleIcon, SlidersIcon, UserIcon, UsersIcon, type IconComponent } from '#components/ui/icons.ts';
import type { Role } from '#lib/identity/model.ts';

/** The office's places, and who has something to do there; the server decides in any case. */
export const OFFICE_NAV: readonly {
  readonly path: string;
  readonly label: 'office.inbox' | 'office.opinions' | 'office.desk' | 'office.help' | 'office.load' | 'office.staff' | 'office.queueSettings' | 'office.devices' | 'office.queueReport' | 'office.steps' | 'office.figures' | 'office.procedures';
  readonly icon: IconComponent;
  readonly roles: readonly Role[];
}[] = [
  { path: '/office/inbox', label: 'office.inbox', icon: InboxIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/opinions', label: 'office.opinions', icon: UsersIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/desk', label: 'office.desk', icon: ConciergeBellIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/help', label: 'office.help', icon: HandHeartIcon, roles: ['receiver'] },
  { path: '/office/load', label: 'office.load', icon: UserIcon, roles: ['approver', 'ward-administrator'] },
  { path: '/office/staff', label: 'office.staff', icon: UsersIcon, roles: ['ward-administrator'] },
  { path: '/office/queue-settings', label: 'office.queueSettings', icon: SlidersIcon, roles: ['ward-administrator'] },
  { path: '/office/devices', label: 'office.devices', icon: MonitorIcon, roles: ['ward-administrator'] },
  { path: '/office/queue-report', label: 'office.queueReport', icon: FileTextIcon, roles: ['ward-administrator'] },
  { path: '/office/steps', label: 'office.steps', icon: ArrowRightIcon, roles: ['ward-administrator'] },
  { path: '/office/figures', label: 'office.figures', icon: ChartColumnIcon, roles: ['city-viewer'] },
  { path: '/office/procedures', label: 'office.procedures', icon: ScaleIcon, roles: ['procedure-administrator'] },
];
