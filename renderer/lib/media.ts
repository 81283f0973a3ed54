import { imageSize } from './image-size';
import { sniffMedia, type MediaType } from '@shared/domain/media-type';
import { formatBytes } from './format';

/** Largest media shown: bytes, and pixels per side (security.md §5.3). */
export const MEDIA_LIMITS = { bytes: 32 * 1024 * 1024, side: 8_192 } as const;

/** Media that may be shown, or why not, in words for the user. */
export type CheckedMedia =
  { ok: true; type: MediaType; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: string };

/** Checks bytes from outside before anything decodes them: signature, size, and the pixels an image claims to have. */
export function checkMedia(bytes: Uint8Array<ArrayBuffer>): CheckedMedia {
  if (bytes.length > MEDIA_LIMITS.bytes)
    return { ok: false, reason: `too large: ${formatBytes(bytes.length)}` };
  const type = sniffMedia(bytes);
  if (!type) return { ok: false, reason: 'not an image or sound that can be shown safely' };
  if (type.kind === 'audio') return { ok: true, type, bytes };
  const size = imageSize(bytes, type.mimeType);
  if (!size || size.width < 1 || size.height < 1)
    return { ok: false, reason: 'the header of the image is damaged' };
  if (size.width > MEDIA_LIMITS.side || size.height > MEDIA_LIMITS.side)
    return { ok: false, reason: `too many pixels: ${size.width} × ${size.height}` };
  return { ok: true, type, bytes };
}

/** Checks media that came as base64, with or without a `data:` prefix (whose type is not believed). */
export function checkBase64Media(base64: string): CheckedMedia {
  const data = base64.replace(/^data:[^,]*,/, '');
  if (data.length > (MEDIA_LIMITS.bytes * 4) / 3 + 4)
    return { ok: false, reason: `too large: ${formatBytes((data.length * 3) / 4)}` };
  try {
    return checkMedia(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  } catch {
    return { ok: false, reason: 'the data is not valid base64' };
  }
}
