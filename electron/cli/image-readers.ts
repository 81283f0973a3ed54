import type { BackendClient } from '@shared/contract/contract';
import { takesImages } from '@shared/domain/takes-images';
import type { Conversation } from './conversation';

/**
 * For each column, whether its images are sent: not where the model reads none, as in the window. `tell` is told of each
 * such column. The models are asked for only if there is an image.
 */
export async function imageReaders(
  client: Pick<BackendClient, 'models'>,
  conversations: readonly Conversation[],
  tell: (line: string) => void,
): Promise<boolean[]> {
  if (!conversations.some(({ hasImages }) => hasImages)) return conversations.map(() => true);
  const { models } = await client.models.list();
  return conversations.map(({ model, hasImages }, index) => {
    const reads = takesImages(models.find(({ id }) => id === model));
    if (hasImages && !reads) {
      tell(`Column ${index + 1}: only the text goes to ${model}, which reads no images.`);
    }
    return reads;
  });
}
