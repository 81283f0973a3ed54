import { formatBytes } from '@renderer/lib/format';
import { checkMedia } from '@renderer/lib/media';
import { MAX_IMAGES } from '@shared/domain/run-request';
import type { Attachment, AttachmentsStore } from '../state/attachments';

/** What all four formats can carry; AVIF, SVG and the like are read by too few models. */
const ACCEPTED = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
/** The smallest limit among the providers. */
const LARGEST = 5 * 1024 * 1024; // bytes
const PIECE = 0x8000; // bytes; more arguments than this a call may not take

/** For the file dialog; what is really in a file is told by its first bytes. */
export const ACCEPTED_TYPES = ACCEPTED.join(',');

/** Puts files beside the prompt. Resolves with sentences about those that were refused. */
export async function attachImages(
  store: AttachmentsStore,
  files: readonly File[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const read = await readImage(file);
    if (typeof read === 'string') problems.push(`${file.name}: ${read}`);
    else if (store.getState().length >= MAX_IMAGES)
      problems.push(`${file.name}: at most ${MAX_IMAGES} images go with one prompt.`);
    else store.setState([...store.getState(), read], true);
  }
  return problems;
}

async function readImage(file: File): Promise<Attachment | string> {
  if (file.size > LARGEST)
    return `${formatBytes(file.size)} is more than the ${formatBytes(LARGEST)} that every provider takes.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const media = checkMedia(bytes);
  if (!media.ok || !ACCEPTED.includes(media.type.mimeType))
    return 'only PNG, JPEG, WebP and GIF images can be attached.';
  const part = { type: 'image', mimeType: media.type.mimeType, base64: toBase64(bytes) } as const;
  return { id: crypto.randomUUID(), name: file.name, part, media };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
