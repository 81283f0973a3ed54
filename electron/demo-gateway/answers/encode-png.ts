import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** Pixels in rows from the top, three bytes each: red, green, blue. */
export interface Picture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = 2;
/** Each byte is stored as the difference to the pixel on its left: gradients then shrink well. */
const FILTER_SUB = 1;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function filterRows({ width, height, rgb }: Picture): Buffer {
  const stride = width * 3;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * stride;
    const to = y * (stride + 1) + 1;
    rows[to - 1] = FILTER_SUB;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 3 ? 0 : (rgb[from + x - 3] ?? 0);
      rows[to + x] = ((rgb[from + x] ?? 0) - left) & 0xff;
    }
  }
  return rows;
}

/** A PNG file (W3C PNG specification, 8 bits, no alpha). */
export function encodePng(picture: Picture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header[8] = 8;
  header[9] = TRUE_COLOUR;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filterRows(picture))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
