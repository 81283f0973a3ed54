import { Buffer } from 'node:buffer';

/** Samples from -1 to 1, one channel. `rate` in samples per second. */
export interface Sound {
  rate: number;
  samples: Float32Array;
}

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
const PCM = 1;

/** A WAV file: RIFF, 16-bit PCM, one channel. */
export function encodeWav({ rate, samples }: Sound): Uint8Array {
  const dataBytes = samples.length * BYTES_PER_SAMPLE;
  const wav = Buffer.alloc(HEADER_BYTES + dataBytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(PCM, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * BYTES_PER_SAMPLE, 28);
  wav.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  wav.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(dataBytes, 40);
  samples.forEach((sample, index) => {
    wav.writeInt16LE(
      Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff),
      HEADER_BYTES + index * BYTES_PER_SAMPLE,
    );
  });
  return wav;
}
