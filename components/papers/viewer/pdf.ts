/** PDF.js, fetched when the first PDF is shown: it is larger than all the rest of a page. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { sizeIn, type Rotation } from './model.ts';

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/** A canvas larger than this is refused by phones; a page is then drawn coarser. In pixels. */
const MAX_PIXELS = 16_000_000;

/** Reads a PDF. Scripts in it are never run. @throws Error what cannot be read as a PDF */
export async function openPdf(content: ArrayBuffer): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist');
  // served by server/plugins/pdf-files.ts
  const base = `/pdfjs/${pdfjs.version}`;
  pdfjs.GlobalWorkerOptions.workerSrc = `${base}/build/pdf.worker.min.mjs`;
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    data: content, wasmUrl: `${base}/wasm/`, cMapUrl: `${base}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${base}/standard_fonts/`,
    useSystemFonts: false, enableXfa: false, maxImageSize: 64_000_000,
    // what is wrong with somebody's file is no news for the console
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = () => void task.destroy();
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Draws one page as wide as the frame, times the zoom.
 * @param rotation on top of the page's own
 * @returns ends the drawing; `done` rejects only when the page is broken
 */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, rotation: Rotation, frame: number, zoom: number): { readonly done: Promise<void>; readonly stop: () => void } {
  const natural = page.getViewport({ scale: 1 });
  const { width, height, scale } = sizeIn(natural, rotation, frame, zoom);
  const sharp = Math.min(window.devicePixelRatio || 1, Math.sqrt(MAX_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale: scale * sharp, rotation: (page.rotate + rotation) % 360 });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const task = page.render({ canvas, viewport });
  let stopped = false;
  const done = task.promise.catch((error: unknown) => {
    if (!stopped) throw error;
  });
  return { done, stop: () => { stopped = true; task.cancel(); } };
}
