import { followImages, type ImagePlaces } from '@renderer/features/compare/state/follow-images';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { appError, type AppError } from '@shared/domain/app-error';

const TOO_MANY = appError({
  kind: 'storage',
  code: 'images-too-large-to-keep',
  message: 'The images that wait to be sent are together larger than 24 MiB.',
  hint: 'They are sent all the same, but a reload leaves them out.',
});

let isFollowing = false;

/** Brings back the images that wait to be sent, and keeps from then on what waits. Rejects where they cannot be read. */
export async function restoreImages(
  places: ImagePlaces,
  showFailure: (error: AppError, title: string) => void,
): Promise<void> {
  const stored = await client.workspace.loadImages();
  if (isFollowing) return;
  isFollowing = true;
  followImages(places, stored, {
    save: (images) => client.workspace.saveImages(images),
    onFailure: (reason) =>
      showFailure(reason === null ? TOO_MANY : toAppError(reason), 'Images are not being kept'),
  });
}
