/** How a body is to be read. */
export type AnswerKind = 'sse' | 'json' | 'media' | 'text';

/** As many first bytes settle every case. */
export const SNIFF_BYTES = 16;

const SSE_FIELDS = ['data', 'event', 'id', 'retry'];

/**
 * Decides by content type and first bytes; the bytes win, because gateways and providers mislabel (N25–N29).
 * Null: more bytes are needed. `complete` says that no more will come.
 */
export function answerKind(
  contentType: string,
  first: Uint8Array,
  complete: boolean,
): AnswerKind | null {
  const text = asciiStart(first);
  const enough = complete || first.length >= SNIFF_BYTES;
  if (text === '' && !enough) return null;
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  if (text.startsWith('<')) return 'text';
  if (mediaType(first) !== null) return 'media';
  if (contentType.includes('text/event-stream')) return 'sse';
  if (!enough) return null;
  if (/^(image|audio|video)\//.test(contentType)) return 'media';
  if (looksLikeSse(text)) return 'sse';
  return contentType.includes('json') ? 'json' : 'text';
}

/** The kind of media that the magic bytes say, or null. Source: the formats' own specifications. */
export function mediaType(bytes: Uint8Array): string | null {
  const at = (start: number, ascii: string): boolean =>
    [...ascii].every((character, index) => bytes[start + index] === character.charCodeAt(0));
  if (at(0, '\x89PNG')) return 'image/png';
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg';
  if (at(0, 'GIF8')) return 'image/gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp';
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
  if (at(0, 'ID3')) return 'audio/mpeg';
  if (bytes[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa].includes(bytes[1] ?? 0)) return 'audio/mpeg';
  if (at(0, 'OggS')) return 'audio/ogg';
  if (at(0, 'fLaC')) return 'audio/flac';
  if (at(4, 'ftypavif')) return 'image/avif';
  if (at(4, 'ftypM4A')) return 'audio/mp4';
  if (at(4, 'ftyp')) return 'video/mp4';
  if (at(0, '\x1aE\xdf\xa3')) return 'video/webm';
  return null;
}

/** The first characters without byte order mark and blank space. */
function asciiStart(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(start, SNIFF_BYTES)).trimStart();
}

function looksLikeSse(text: string): boolean {
  if (text.startsWith(':')) return true;
  return SSE_FIELDS.some((field) => text.startsWith(`${field}:`));
}
