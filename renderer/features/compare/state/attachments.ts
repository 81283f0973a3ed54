import type { CheckedMedia } from '@renderer/lib/media';
import type { ImagePart, RunRequest } from '@shared/domain/run-request';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** An image that waits beside the prompt, its bytes already checked. */
export interface Attachment {
  id: string;
  name: string;
  part: ImagePart;
  media: CheckedMedia;
}

/** Images that go with the next prompt: what was sent is kept with its run. */
export type AttachmentsStore = StoreApi<readonly Attachment[]>;

/** Images of prompts that wait unsent in a column, by the turn's id. */
export type WaitingImages = StoreApi<Readonly<Record<string, readonly ImagePart[]>>>;

/** Builds it, empty. */
export function createWaitingImages(): WaitingImages {
  return createStore<Readonly<Record<string, readonly ImagePart[]>>>(() => ({}));
}

/** Builds the store, empty. */
export function createAttachmentsStore(): AttachmentsStore {
  return createStore<readonly Attachment[]>(() => []);
}

/** The images that went with the prompt of a request. */
export function imagesOf(request: RunRequest | undefined): ImagePart[] {
  const sent = request?.messages.at(-1)?.content ?? [];
  return sent.filter((part) => part.type === 'image');
}
