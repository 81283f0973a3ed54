import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes `assets.json`, the names of all files of the built page, beside them. The hosts serve these
 * files and nothing else (electron/page/page-assets.ts).
 */
export function pageAssetList(): Plugin {
  return {
    name: 'page-asset-list',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) throw new Error('The page has no output folder');
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile() && entry.name !== 'assets.json')
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .toSorted();
      await writeFile(join(dir, 'assets.json'), JSON.stringify(names, null, 2));
    },
  };
}
