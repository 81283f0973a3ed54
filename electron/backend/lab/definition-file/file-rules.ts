import type { FileRules, Path } from './parse-file';

/** How the values of a request are read: headers as they are written, images as data. */
export const FILE_RULES: FileRules = {
  isVerbatim: ([part, field, name, ...deeper]: Path) =>
    part === 'request' && field === 'headers' && name !== undefined && deeper.length === 0,
  isData: (path: Path) =>
    path[0] === 'request' && path.at(-1) === 'base64' && path[1] === 'messages',
};
