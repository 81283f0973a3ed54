import type { FileKind, Path } from '../files/file-kind';

/** How a comparison is read: headers as they are written. */
export const COMPARISON_FILE: FileKind = {
  name: 'comparison',
  largest: 20,
  // Hundred prompts with answers in eight columns have some eighty thousand; these take a second to read.
  mostPieces: 200_000,
  isVerbatim: ([part, column, field, name, ...deeper]: Path) =>
    part === 'columns' &&
    column !== undefined &&
    field === 'headers' &&
    name !== undefined &&
    deeper.length === 0,
  isData: ([part, name, ...deeper]: Path) =>
    part === 'media' && name !== undefined && deeper.length === 0,
};
