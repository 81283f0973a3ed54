/** Width and height in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Reads the size from an image's header without decoding it; null where the header is odd. `mimeType` is a sniffed one. */
export function imageSize(bytes: Uint8Array, mimeType: string): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (mimeType) {
      case 'image/png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'image/gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'image/jpeg':
        return jpegSize(view);
      case 'image/webp':
        return webpSize(view);
      case 'image/avif':
        return avifSize(view);
      default:
        return null;
    }
  } catch {
    // Reading past the end: the header is cut off.
    return null;
  }
}

/** The first start-of-frame segment (SOF0–SOF15 but for the tables C4, C8, CC). */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
}

/** VP8X (extended), VP8L (lossless) and VP8 (lossy) each write the size in their own way. */
function webpSize(view: DataView): ImageSize | null {
  const kind = view.getUint32(12);
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x56503820) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** The first `ispe` box; it stands near the start of every AVIF file. */
function avifSize(view: DataView): ImageSize | null {
  for (let at = 0; at <= Math.min(view.byteLength, 65_536) - 16; at++)
    if (view.getUint32(at) === 0x69737065)
      return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  return null;
}
