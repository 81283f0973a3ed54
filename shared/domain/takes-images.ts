import type { Model } from './model';

/** Whether a model reads images; of one that the catalogue does not know it is taken for granted. */
export function takesImages(model: Model | undefined): boolean {
  if (model === undefined) return true;
  const { capabilities, task } = model;
  return capabilities.vision || task === 'image-to-text' || task === 'image-classification';
}
