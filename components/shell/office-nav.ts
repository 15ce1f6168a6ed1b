import { ChartColumnIcon, ConciergeBellIcon, FileTextIcon, InboxIcon, MonitorIcon, SlidersIcon, UsersIcon, type IconComponent } from '#components/ui/icons.ts';
import type { Role } from '#lib/identity/model.ts';

/** The office's places, and who has something to do there; the server decides in any case. */
export const OFFICE_NAV: readonly {
  readonly path: string;
  readonly label: 'office.inbox' | 'office.desk' | 'office.staff' | 'office.queueSettings' | 'office.devices' | 'office.queueReport' | 'office.figures';
  readonly icon: IconComponent;
  readonly roles: readonly Role[];
}[] = [
  { path: '/office/inbox', label: 'office.inbox', icon: InboxIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/desk', label: 'office.desk', icon: ConciergeBellIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/staff', label: 'office.staff', icon: UsersIcon, roles: ['ward-administrator'] },
  { path: '/office/queue-settings', label: 'office.queueSettings', icon: SlidersIcon, roles: ['ward-administrator'] },
  { path: '/office/devices', label: 'office.devices', icon: MonitorIcon, roles: ['ward-administrator'] },
  { path: '/office/queue-report', label: 'office.queueReport', icon: FileTextIcon, roles: ['ward-administrator'] },
  { path: '/office/figures', label: 'office.figures', icon: ChartColumnIcon, roles: ['city-viewer'] },
];
