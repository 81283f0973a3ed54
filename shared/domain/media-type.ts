/** Media that may be shown or played: what its first bytes say, never what a header or a model says. */
export interface MediaType {
  kind: 'image' | 'audio';
  /** The type given to the `blob:`. */
  mimeType: string;
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

const startsWith = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((value, index) => bytes[index] === value);

/** The AVIF brands of an ISO media file: the major one and the compatible ones. */
function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  for (let at = 8; at + 4 <= Math.min(size, bytes.length, 64); at += 4)
    if (ascii(bytes, at, at + 4) === 'avif' || ascii(bytes, at, at + 4) === 'avis') return true;
  return false;
}

/** MP3: an ID3 tag, or the frame header of MPEG 1/2 layer III with a valid bit and sampling rate. */
function isMp3(bytes: Uint8Array): boolean {
  if (ascii(bytes, 0, 3) === 'ID3') return true;
  const [first = 0, second = 0, third = 0] = bytes;
  const layerThree = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return layerThree && third >> 4 !== 0 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
}

const SIGNATURES: readonly [type: MediaType, test: (bytes: Uint8Array) => boolean][] = [
  [
    { kind: 'image', mimeType: 'image/png' },
    (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  ],
  [{ kind: 'image', mimeType: 'image/jpeg' }, (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff)],
  [
    { kind: 'image', mimeType: 'image/gif' },
    (bytes) => ['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6)),
  ],
  [
    { kind: 'image', mimeType: 'image/webp' },
    (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  ],
  [{ kind: 'image', mimeType: 'image/avif' }, isAvif],
  [
    { kind: 'audio', mimeType: 'audio/wav' },
    (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE',
  ],
  [{ kind: 'audio', mimeType: 'audio/flac' }, (bytes) => ascii(bytes, 0, 4) === 'fLaC'],
  [{ kind: 'audio', mimeType: 'audio/ogg' }, (bytes) => ascii(bytes, 0, 4) === 'OggS'],
  [{ kind: 'audio', mimeType: 'audio/mpeg' }, isMp3],
];

/** What the bytes are, by their signature; null for everything else, SVG and HTML above all. */
export function sniffMedia(bytes: Uint8Array): MediaType | null {
  if (bytes.length < 12) return null;
  return SIGNATURES.find(([, test]) => test(bytes))?.[0] ?? null;
}
