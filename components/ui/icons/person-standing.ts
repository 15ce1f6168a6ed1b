import { icon } from './icon.tsx';

export const PersonStandingIcon = /* @__PURE__ */ icon('M11 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M9 20l3-6 3 6M6 8l6 2 6-2M12 10v4');
