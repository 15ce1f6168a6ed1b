import { icon } from './icon.tsx';

export const ConciergeBellIcon = /* @__PURE__ */ icon('M3 20a1 1 0 0 1-1-1v-1a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v1a1 1 0 0 1-1 1ZM20 16a8 8 0 1 0-16 0M12 4v4M10 4h4');
