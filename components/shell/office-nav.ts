import { ChartColumnIcon, InboxIcon, UsersIcon, type IconComponent } from '#components/ui/icons.ts';
import type { Role } from '#lib/identity/model.ts';

/** The office's places, and who has something to do there; the server decides in any case. */
export const OFFICE_NAV: readonly {
  readonly path: string;
  readonly label: 'office.inbox' | 'office.staff' | 'office.figures';
  readonly icon: IconComponent;
  readonly roles: readonly Role[];
}[] = [
  { path: '/office/inbox', label: 'office.inbox', icon: InboxIcon, roles: ['receiver', 'specialist', 'approver'] },
  { path: '/office/staff', label: 'office.staff', icon: UsersIcon, roles: ['ward-administrator'] },
  { path: '/office/figures', label: 'office.figures', icon: ChartColumnIcon, roles: ['city-viewer'] },
];
