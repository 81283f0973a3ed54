import { checkBase64Media } from '@renderer/lib/media';
import {
  MOST_KEPT,
  sizeOfImages,
  type NamedImage,
  type KeptImages,
} from '@shared/domain/kept-images';
import type { Attachment, AttachmentsStore, WaitingImages } from './attachments';
import type { WorkspaceStore } from './workspace-store';

/** Where images wait to be sent. */
export interface ImagePlaces {
  attachments: AttachmentsStore;
  waitingImages: WaitingImages;
  workspace: Pick<WorkspaceStore, 'state'>;
}

/** What keeps them over a reload. */
export interface ImageKeeper {
  save(images: KeptImages): Promise<void>;
  /** Called where they are not kept, with the reason; null: they are more than fits. */
  onFailure(reason: unknown): void;
}

const NONE: KeptImages = { turns: {}, draft: [] };

/** An image beside the prompt. */
export function attachmentOf({ name, part }: NamedImage): Attachment {
  return { id: crypto.randomUUID(), name, part, media: checkBase64Media(part.base64) };
}

/** Puts images where they waited before the page was loaded, and from then on keeps what waits. */
export function followImages(
  places: ImagePlaces,
  stored: KeptImages | null,
  { save, onFailure }: ImageKeeper,
): void {
  const { attachments, waitingImages, workspace } = places;
  const { turns, draft } = stored ?? NONE;
  waitingImages.setState(turns, true);
  attachments.setState(draft.map(attachmentOf), true);
  let known = keyOf(places);
  const keep = () => {
    const key = keyOf(places);
    if (isSame(key, known)) return;
    known = key;
    const images = imagesNow(places);
    const size = sizeOfImages(images);
    const fits = size <= MOST_KEPT;
    if (!fits) onFailure(null);
    save(fits ? images : NONE).catch((reason: unknown) => {
      // Where there is none any more, none is lost.
      if (size > 0) onFailure(reason);
    });
  };
  for (const { subscribe } of [attachments, waitingImages, workspace.state]) subscribe(keep);
}

function imagesNow(places: ImagePlaces): KeptImages {
  const { attachments, waitingImages } = places;
  const images = waitingImages.getState();
  return {
    turns: Object.fromEntries(waitingTurns(places).map((id) => [id, [...(images[id] ?? [])]])),
    draft: attachments.getState().map(({ name, part }) => ({ name, part })),
  };
}

/** What changes when other images are to be kept; told from the last one without looking at bytes. */
const keyOf = (places: ImagePlaces): readonly unknown[] => [
  places.attachments.getState(),
  ...waitingTurns(places),
];

const isSame = (some: readonly unknown[], others: readonly unknown[]) =>
  some.length === others.length && some.every((one, index) => one === others[index]);

function waitingTurns({ waitingImages, workspace }: ImagePlaces): string[] {
  const images = waitingImages.getState();
  return workspace.state
    .getState()
    .columns.flatMap(({ turns }) => turns)
    .flatMap(({ id, runId }) => (runId === null && images[id] !== undefined ? [id] : []));
}
