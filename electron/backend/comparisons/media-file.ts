import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sniffMedia } from '@shared/domain/media-type';
import type { ImagePart } from '@shared/domain/run-request';

/** Bytes as they stand in a file; their type is that of a `data:` address, null where it names none. */
export interface MediaData {
  mimeType: string | null;
  base64: string;
}

/** What all four formats can carry. */
const IMAGE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
const DATA_ADDRESS = /^data:([\w.+-]+\/[\w.+-]+)?;base64,/;
const PLAIN_TYPE = /^[\w.+-]+\/[\w.+-]+$/;
const base64 = z.base64();

/** The name under which bytes stand in a file. */
export const mediaNameSchema = z
  .string()
  .max(100)
  .regex(/^[\w.-]+$/, 'is a name of letters, digits, points and hyphens');

/**
 * Bytes by name, each as a `data:` address in one line: a file reads nothing beside itself, and a picture that two
 * prompts share stands in it once.
 */
export const mediaFileSchema = z.record(
  mediaNameSchema,
  z
    .string()
    .refine(
      (address) => dataOf(address) !== null,
      'must be a data: address with base64 (data:image/png;base64,…)',
    ),
);

/** Bytes by name, as they are gathered while a file is put together. */
export interface MediaShelf {
  /** Puts bytes there; those that are there already keep their name. */
  put(data: MediaData): string;
  /** In the order in which they came. */
  all(): Record<string, string>;
}

/** An empty shelf. Names follow from the bytes, so that one more picture changes no other line. */
export function createMediaShelf(): MediaShelf {
  const all: Record<string, string> = {};
  return {
    put({ mimeType, base64: bytes }) {
      const address = `data:${mimeType ?? ''};base64,${bytes}`;
      const name = `media-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;
      all[name] = address;
      return name;
    },
    all: () => all,
  };
}

/** True for a type that a `data:` address can name. */
export function isPlainType(mimeType: string): boolean {
  return PLAIN_TYPE.test(mimeType);
}

/** What a `data:` address holds; null for anything else. */
export function dataOf(address: string): MediaData | null {
  const head = DATA_ADDRESS.exec(address);
  if (head === null) return null;
  const bytes = address.slice(head[0].length);
  return base64.safeParse(bytes).success ? { mimeType: head[1] ?? null, base64: bytes } : null;
}

/** The image that goes with a prompt; null for bytes that are none that models read, whatever they are called. */
export function imageOf({ mimeType, base64: bytes }: MediaData): ImagePart | null {
  const type = sniffMedia(Buffer.from(bytes.slice(0, 64), 'base64'))?.mimeType;
  return mimeType !== null && type === mimeType && IMAGE_TYPES.includes(mimeType)
    ? { type: 'image', mimeType, base64: bytes }
    : null;
}
