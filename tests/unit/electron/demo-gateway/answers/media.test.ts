import { Buffer } from 'node:buffer';
import { crc32, inflateSync } from 'node:zlib';
import { demoAudio, demoImage } from '@electron/demo-gateway/answers/media';
import { describe, expect, it } from 'vitest';

interface Chunk {
  type: string;
  data: Buffer;
}

/** Reads the chunks of a PNG and checks each checksum. */
function readChunks(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

describe('demoImage', () => {
  it('is a whole PNG of at least 512 × 512 pixels', () => {
    const chunks = readChunks(demoImage('a fox in the snow'));
    expect(chunks.map((chunk) => chunk.type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    const [header, pixels] = chunks as [Chunk, Chunk];
    const width = header.data.readUInt32BE(0);
    const height = header.data.readUInt32BE(4);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(512);
    expect(inflateSync(pixels.data)).toHaveLength((width * 3 + 1) * height);
  });

  it('follows from the prompt alone', () => {
    expect(demoImage('fox')).toEqual(demoImage('fox'));
    expect(demoImage('fox')).not.toEqual(demoImage('owl'));
  });
});

describe('demoAudio', () => {
  it('is a WAV of one to ten seconds that is neither silent nor clipped', () => {
    const wav = Buffer.from(demoAudio('a fox in the snow'));
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    const bytesPerSecond = wav.readUInt32LE(28);
    expect(wav.readUInt32LE(24) * 2).toBe(bytesPerSecond);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    const seconds = (wav.length - 44) / bytesPerSecond;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(10);
    let loudest = 0;
    for (let at = 44; at < wav.length; at += 2) {
      loudest = Math.max(loudest, Math.abs(wav.readInt16LE(at)));
    }
    expect(loudest).toBeGreaterThan(3_000);
    expect(loudest).toBeLessThan(32_767);
  });

  it('follows from the prompt alone', () => {
    expect(demoAudio('fox')).toEqual(demoAudio('fox'));
    expect(demoAudio('fox')).not.toEqual(demoAudio('owl'));
  });
});
