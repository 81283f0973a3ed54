/** Kind and type that a file's first bytes prove. */
export interface MediaType {
  kind: 'image' | 'audio';
  mimeType: string;
}

const SIGNATURES: readonly { at: number; bytes: readonly number[]; type: MediaType }[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], type: image('png') },
  { at: 0, bytes: [0xff, 0xd8, 0xff], type: image('jpeg') },
  { at: 0, bytes: ascii('GIF8'), type: image('gif') },
  { at: 8, bytes: ascii('WEBP'), type: image('webp') },
  { at: 4, bytes: ascii('ftypavif'), type: image('avif') },
  { at: 0, bytes: ascii('ID3'), type: audio('mpeg') },
  { at: 0, bytes: ascii('OggS'), type: audio('ogg') },
  { at: 0, bytes: ascii('fLaC'), type: audio('flac') },
  { at: 8, bytes: ascii('WAVE'), type: audio('wav') },
  { at: 4, bytes: ascii('ftypM4A'), type: audio('mp4') },
];

/** What the first bytes say; null for anything not known as harmless, SVG and HTML among them (security.md §5.3). */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = SIGNATURES.find(({ at, bytes: wanted }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  );
  if (found !== undefined) return found.type;
  const isMpegFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return isMpegFrame ? audio('mpeg') : null;
}

function image(format: string): MediaType {
  return { kind: 'image', mimeType: `image/${format}` };
}

function audio(format: string): MediaType {
  return { kind: 'audio', mimeType: `audio/${format}` };
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
