import type { FileKind, Path } from '../../files/file-kind';

/** How a definition is read: headers as they are written, images as data. */
export const DEFINITION_FILE: FileKind = {
  name: 'definition',
  largest: 5,
  // A definition has some hundred.
  mostPieces: 100_000,
  isVerbatim: ([part, field, name, ...deeper]: Path) =>
    part === 'request' && field === 'headers' && name !== undefined && deeper.length === 0,
  isData: (path: Path) =>
    path[0] === 'request' && path.at(-1) === 'base64' && path[1] === 'messages',
};
