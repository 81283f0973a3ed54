import type { Media } from '@shared/domain/run';
import { mediaTypeOf } from './media-type';

const LARGEST = 32 * 1024 * 1024; // bytes, security.md §5.3

/** Media that may be shown from its bytes, or why not. */
export type ReadMedia =
  | { kind: 'image' | 'audio'; mimeType: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; reason: string };

/** Decides by the bytes themselves, never by what the sender calls them. Never throws. */
export function readMedia(media: Media): ReadMedia {
  if (media.base64 === null) {
    return { kind: 'refused', reason: `The ${media.kind} lies elsewhere and is not loaded.` };
  }
  if ((media.base64.length * 3) / 4 > LARGEST) {
    return { kind: 'refused', reason: `The ${media.kind} is larger than 32 MiB and is not shown.` };
  }
  const bytes = decode(media.base64);
  const found = bytes === null ? null : mediaTypeOf(bytes);
  if (bytes === null || found === null) {
    const claimed = media.mimeType === null ? '' : ` (sent as ${media.mimeType})`;
    return {
      kind: 'refused',
      reason: `These bytes are no image or sound that is shown here${claimed}.`,
    };
  }
  return { ...found, bytes };
}

function decode(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
