/** A file that the viewer can show. */
export type ViewerFile = {
  readonly id: string;
  /** what it is, for people: the paper's name */
  readonly title: string;
  /** under which name it is saved */
  readonly name: string;
  /** image/jpeg, image/png, application/pdf */
  readonly type: string;
  readonly pages: number;
};

/** Gets a file's content. @throws whatever kept it from coming, also when the signal aborts */
export type FetchFile = (id: string, signal: AbortSignal) => Promise<Blob>;

export const ZOOMS = [1, 1.25, 1.5, 2, 3, 4] as const;
export type Rotation = 0 | 90 | 180 | 270;

/** The next larger or smaller size; stays at the last one. */
export function zoomBy(zoom: number, steps: 1 | -1): number {
  const at = ZOOMS.findIndex((each) => each >= zoom);
  return ZOOMS[Math.min(Math.max((at === -1 ? ZOOMS.length - 1 : at) + steps, 0), ZOOMS.length - 1)] ?? 1;
}

/**
 * The size at which a page is shown: at zoom 1 as wide as the frame, however it is turned.
 * @param width of the page as it is, any unit; @param frame CSS pixels
 */
export function sizeIn(page: { width: number; height: number }, rotation: Rotation, frame: number, zoom: number): { width: number; height: number; scale: number } {
  const lying = rotation === 90 || rotation === 270;
  const scale = (frame / (lying ? page.height : page.width)) * zoom;
  return { width: Math.floor((lying ? page.height : page.width) * scale), height: Math.floor((lying ? page.width : page.height) * scale), scale };
}
