/**
 * The parts of the flow that are fetched when they are needed, so that the first page of a form comes quickly on a slow
 * network. Each is fetched ahead of its need (`ahead`), because by then the network may be gone.
 */
import { lazy, type ComponentType } from 'react';

function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return {
    Part: lazy(() => load().then((component) => ({ default: component }))),
    /** Fetches the part now. A failure is no news yet: it is fetched again when it is shown. */
    ahead: () => void load().catch(() => undefined),
  };
}

export const start = part(() => import('./start-page.tsx').then((module) => module.StartPage));
export const runner = part(() => import('./form-runner.tsx').then((module) => module.FormRunner));
export const review = part(() => import('./review-page.tsx').then((module) => module.ReviewPage));
export const conflict = part(() => import('./conflict-dialog.tsx').then((module) => module.ConflictDialog));
