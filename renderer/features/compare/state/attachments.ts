import type { CheckedMedia } from '@renderer/lib/media';
import type { Model } from '@shared/domain/model';
import type { ContentPart, RunRequest } from '@shared/domain/run-request';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** An image as a part of a message. */
export type ImagePart = Extract<ContentPart, { type: 'image' }>;

/** An image that waits beside the prompt, its bytes already checked. */
export interface Attachment {
  id: string;
  name: string;
  part: ImagePart;
  media: CheckedMedia;
}

/** Images that go with the next prompt. They wait in the page alone: what was sent is kept with its run. */
export type AttachmentsStore = StoreApi<readonly Attachment[]>;

/** At most this many go with one prompt. */
export const MAX_ATTACHMENTS = 8;

/** Builds the store, empty. */
export function createAttachmentsStore(): AttachmentsStore {
  return createStore<readonly Attachment[]>(() => []);
}

/** Whether a model reads images; of one that the catalogue does not know it is taken for granted. */
export function takesImages(model: Model | undefined): boolean {
  if (model === undefined) return true;
  const { capabilities, task } = model;
  return capabilities.vision || task === 'image-to-text' || task === 'image-classification';
}

/** The images that went with the prompt of a request. */
export function imagesOf(request: RunRequest | undefined): ImagePart[] {
  const sent = request?.messages.at(-1)?.content ?? [];
  return sent.filter((part) => part.type === 'image');
}
