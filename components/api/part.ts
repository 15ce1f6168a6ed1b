import { lazy, type ComponentType } from 'react';

/**
 * A part of a page whose code is fetched when it is needed, so that the page itself comes quickly on a slow network;
 * `ahead` fetches it before, because by then the network may be gone. Shown inside `<Suspense>`. Declare a part in the module that shows
 * it: what that module has loaded already is then not loaded again.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return {
    Part: lazy(() => load().then((component) => ({ default: component }))),
    /** A failure is no news yet: it is fetched again when it is shown. */
    ahead: () => void load().catch(() => undefined),
  };
}
