import { z } from 'zod';
import { workspaceSchema } from '@shared/contract/workspace';
import type { ComparisonPrompt } from '@shared/domain/comparison-document';
import { MAX_IMAGES } from '@shared/domain/run-request';
import { dataOf, imageOf, mediaNameSchema, type MediaShelf } from './media-file';

const text = workspaceSchema.shape.columns.element.shape.turns.element.shape.prompt;

/** A prompt as it stands in a file: its text, or its text and the names of the images that go with it. */
export const promptFileSchema = z.union([
  text,
  z.strictObject({ text, images: z.array(mediaNameSchema).min(1).max(MAX_IMAGES) }),
]);

/** A prompt of a file. */
export type PromptFile = z.infer<typeof promptFileSchema>;

/** A prompt for a file; its images go to the shelf. */
export function promptToFile({ prompt, images }: ComparisonPrompt, shelf: MediaShelf): PromptFile {
  return images.length === 0 ? prompt : { text: prompt, images: images.map(shelf.put) };
}

/** The prompt of a file whose form is checked. */
export function promptFromFile(
  file: PromptFile,
  media: Readonly<Record<string, string>>,
): ComparisonPrompt {
  if (typeof file === 'string') return { prompt: file, images: [] };
  const images = file.images.flatMap((name) => {
    const data = dataOf(media[name] ?? '');
    return (data && imageOf(data)) ?? [];
  });
  return { prompt: file.text, images };
}
