import type { ContentEvent } from '../domain/run-event';
import { mediaType } from './answer-kind';

type MediaEvent = Extract<ContentEvent, { type: 'media' }>;

/** Enough base64 to see the magic bytes. */
const HEAD_CHARACTERS = 24;

/** An image, sound or film that JSON carries: an address, a `data:` address, or bare base64 (cloudflare-api.md §8). */
export function mediaEvent(kind: MediaEvent['kind'], value: string): MediaEvent {
  if (/^https?:\/\//i.test(value)) {
    return { type: 'media', kind, mimeType: null, base64: null, url: value };
  }
  const comma = value.startsWith('data:') ? value.indexOf(',') : -1;
  const base64 = value.slice(comma + 1);
  const declared = comma < 0 ? null : value.slice('data:'.length, comma).split(';')[0] || null;
  return {
    type: 'media',
    kind,
    mimeType: typeByMagic(base64) ?? declared,
    base64,
    url: null,
  };
}

function typeByMagic(base64: string): string | null {
  try {
    const head = atob(base64.slice(0, HEAD_CHARACTERS));
    return mediaType(Uint8Array.from(head, (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
