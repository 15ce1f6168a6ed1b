'use client';

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Rotation } from './model.ts';
import { drawPage, openPdf } from './pdf.ts';

/** One page of a PDF, drawn; the document stays open while its pages are turned. */
export function PdfPage({ blob, page, alt, frame, zoom, rotation, onBroken, onPages }: {
  blob: Blob;
  page: number;
  alt: string;
  /** width of the frame, CSS pixels */
  frame: number;
  zoom: number;
  rotation: Rotation;
  onBroken: () => void;
  onPages?: ((pages: number) => void) | undefined;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const broken = useEffectEvent(onBroken);
  const counted = useEffectEvent((pages: number) => onPages?.(pages));

  useEffect(() => {
    let gone = false;
    let close = () => {};
    blob.arrayBuffer().then(openPdf).then(
      (open) => {
        close = open.close;
        if (gone) return close();
        counted(open.document.numPages);
        setDocument(open.document);
        return undefined;
      },
      () => { if (!gone) broken(); },
    );
    return () => {
      gone = true;
      setDocument(null);
      close();
    };
  }, [blob]);

  useEffect(() => {
    if (!document) return;
    let stop = () => {};
    let gone = false;
    document.getPage(page).then((read) => {
      if (gone || !canvas.current) return undefined;
      const drawing = drawPage(read, canvas.current, rotation, frame, zoom);
      stop = drawing.stop;
      return drawing.done;
    }).catch(() => { if (!gone) broken(); });
    return () => {
      gone = true;
      stop();
    };
  }, [document, page, frame, zoom, rotation]);

  return <canvas ref={canvas} role="img" aria-label={alt} className="mx-auto bg-white" />;
}
