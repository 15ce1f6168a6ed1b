'use client';

import { useState } from 'react';
import { zoomBy, type Rotation, type ViewerFile } from './model.ts';

type View = { readonly page: number; readonly zoom: number; readonly rotation: Rotation };
const START: View = { page: 1, zoom: 1, rotation: 0 };

export type ViewerControl = View & {
  /** index of the file that is shown */
  readonly at: number;
  readonly show: (index: number) => void;
  readonly nextFile: () => void;
  readonly previousFile: () => void;
  readonly nextPage: () => void;
  readonly previousPage: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly rotate: () => void;
};

/** Where a viewer stands, held by the page around it, so that the page's own keys can move it too. */
export function useViewer(files: readonly ViewerFile[]): ViewerControl {
  const [id, setId] = useState(files[0]?.id);
  const [view, setView] = useState(START);
  // named by the file, not by its place: papers may be added while one is read
  const at = Math.max(0, files.findIndex((file) => file.id === id));
  const show = (index: number) => {
    const file = files[index];
    if (!file || index === at) return;
    setId(file.id);
    setView(START);
  };
  const change = (part: Partial<View>) => setView((before) => ({ ...before, ...part }));
  const toPage = (page: number) => { if (page >= 1 && page <= (files[at]?.pages ?? 1)) change({ page }); };
  return {
    ...view, at, show,
    nextFile: () => show(at + 1),
    previousFile: () => show(at - 1),
    nextPage: () => toPage(view.page + 1),
    previousPage: () => toPage(view.page - 1),
    zoomIn: () => change({ zoom: zoomBy(view.zoom, 1) }),
    zoomOut: () => change({ zoom: zoomBy(view.zoom, -1) }),
    fit: () => change({ zoom: 1 }),
    rotate: () => change({ rotation: ((view.rotation + 90) % 360) as Rotation }),
  };
}
