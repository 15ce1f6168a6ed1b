'use client';

import { useState } from 'react';
import { sizeIn, type Rotation } from './model.ts';
import { useBlobUrl } from './use-file.ts';

/** A photo or scan, as wide as the frame, turned and enlarged. */
export function ImagePage({ blob, alt, frame, zoom, rotation, onBroken }: {
  blob: Blob;
  alt: string;
  /** width of the frame, CSS pixels */
  frame: number;
  zoom: number;
  rotation: Rotation;
  onBroken: () => void;
}) {
  const url = useBlobUrl(blob);
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  if (!url) return null;
  const size = natural && sizeIn(natural, rotation, frame, zoom);
  return (
    <div className="relative mx-auto overflow-hidden" style={size ? { width: size.width, height: size.height } : undefined}>
      {/* made by the browser from bytes that it already has: nothing for Next's own image component to do */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img
        src={url} alt={alt} draggable={false} onError={onBroken}
        onLoad={(event) => setNatural({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })}
        className="max-w-none"
        style={size && natural ? {
          position: 'absolute', top: '50%', left: '50%', width: natural.width * size.scale, height: natural.height * size.scale,
          transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
        } : { visibility: 'hidden' }}
      />
    </div>
  );
}
