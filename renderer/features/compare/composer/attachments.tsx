import { useBlobUrl } from '@renderer/lib/use-blob-url';
import { FileButton } from '@renderer/ui/file-button';
import { IconButton } from '@renderer/ui/icon-button';
import { parseModelId } from '@shared/domain/model';
import { takesImages } from '@shared/domain/takes-images';
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useCompare, useWorkspace } from '../compare-context';
import type { Attachment } from '../state/attachments';
import { ACCEPTED_TYPES } from './attach-images';

/** Chooses images from the disk. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <FileButton
      size="small"
      variant="ghost"
      inputLabel="Images to attach"
      accept={ACCEPTED_TYPES}
      multiple
      onFiles={onFiles}
    >
      Attach
    </FileButton>
  );
}

/** The images that go with the next prompt, and which columns they do not reach. */
export function Attachments({ problems }: { problems: readonly string[] }) {
  const { attachments } = useCompare();
  const images = useStore(attachments);
  const blind = useBlindColumns();
  return (
    <>
      {images.length === 0 ? null : (
        <ul aria-label="Attached images" className="flex flex-wrap gap-2">
          {images.map((image) => (
            <Thumbnail
              key={image.id}
              image={image}
              onRemove={() =>
                attachments.setState(
                  images.filter(({ id }) => id !== image.id),
                  true,
                )
              }
            />
          ))}
        </ul>
      )}
      {images.length === 0 || blind === '' ? null : (
        <p role="status" className="text-sm text-miss">
          {blind}
        </p>
      )}
      {problems.length === 0 ? null : (
        <p role="alert" className="text-sm break-words text-fail">
          {problems.join(' ')}
        </p>
      )}
    </>
  );
}

function Thumbnail({ image, onRemove }: { image: Attachment; onRemove: () => void }) {
  const url = useBlobUrl(image.media);
  return (
    <li className="flex items-center gap-1 rounded-md border border-line bg-canvas p-1">
      {url === null ? null : (
        <img src={url} alt="" className="size-10 rounded-sm object-cover" draggable={false} />
      )}
      <span className="max-w-40 truncate px-1 text-sm text-muted">{image.name}</span>
      <IconButton
        label={`Remove ${image.name}`}
        icon={<X size={13} aria-hidden />}
        onClick={onRemove}
      />
    </li>
  );
}

/** Says which of the columns that follow the prompt get its text alone; empty where all read images. */
function useBlindColumns(): string {
  const { findModel } = useCompare();
  const columns = useWorkspace((workspace) => workspace.columns);
  const followers = columns
    .map(({ model, promptSynced }, at) => ({ model, promptSynced, number: at + 1 }))
    .filter(({ promptSynced }) => promptSynced);
  if (followers.length === 0) return 'No column follows this prompt, so these images go nowhere.';
  const blind = followers.filter(({ model }) => !takesImages(findModel(model)));
  if (blind.length === 0) return '';
  if (blind.length === followers.length)
    return 'None of these models reads images, so only the text is sent. Choose a model with vision.';
  const names = blind.map(({ model, number }) => `${parseModelId(model).name} (column ${number})`);
  return `Only the text goes to ${names.join(', ')}: no images are read there.`;
}
