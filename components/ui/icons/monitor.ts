import { icon } from './icon.tsx';

export const MonitorIcon = /* @__PURE__ */ icon('M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 21h8M12 17v4');
