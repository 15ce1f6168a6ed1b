import { FileSearchIcon, FilesIcon, HouseIcon, TicketIcon, UserIcon } from '#components/ui/icons.ts';

/** The citizen's places. `short` where a phone has no room for the label. */
export const CITIZEN_NAV = [
  { path: '', label: 'nav.home', short: 'nav.home', icon: HouseIcon },
  { path: '/procedures', label: 'nav.procedures', short: 'nav.procedures', icon: FileSearchIcon },
  { path: '/queue', label: 'nav.queue', short: 'nav.queueShort', icon: TicketIcon },
  { path: '/applications', label: 'nav.applications', short: 'nav.applicationsShort', icon: FilesIcon },
  { path: '/me', label: 'nav.me', short: 'nav.me', icon: UserIcon },
] as const;

/** Whether `pathname` lies in the place at `href`; the home page is only itself. */
export function isIn(pathname: string, href: string): boolean {
  const isHome = href.split('/').length === 2;
  return pathname === href || (!isHome && pathname.startsWith(`${href}/`));
}
