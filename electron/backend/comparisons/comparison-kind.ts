import type { FileKind, Path } from '../files/file-kind';

/** How a comparison is read: headers as they are written. */
export const COMPARISON_FILE: FileKind = {
  name: 'comparison',
  largest: 20,
  // A long conversation in eight columns has some ten thousand.
  mostPieces: 400_000,
  isVerbatim: ([part, column, field, name, ...deeper]: Path) =>
    part === 'columns' &&
    column !== undefined &&
    field === 'headers' &&
    name !== undefined &&
    deeper.length === 0,
  isData: () => false,
};
