import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file of the built page. */
export interface PageAsset {
  /** Where it lies on the disk. */
  file: string;
  contentType: string;
}

/** URL path → file. What is not in here does not exist, whatever a request says. */
export type PageAssets = ReadonlyMap<string, PageAsset>;

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Written by the build beside the page: the names of all its files. */
export const ASSET_LIST_NAME = 'assets.json';

/** Reads the list that the build wrote into `folder`. Throws where the page was not built. */
export async function loadPageAssets(folder: string): Promise<PageAssets> {
  const names = JSON.parse(await readFile(join(folder, ASSET_LIST_NAME), 'utf8')) as string[];
  return listPageAssets(folder, names);
}

/** The fixed map for these files; `index.html` answers `/` too. Throws on a type that is not known. */
export function listPageAssets(folder: string, names: readonly string[]): PageAssets {
  const assets = new Map<string, PageAsset>();
  for (const name of names) {
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined) throw new Error(`No content type is known for ${name}`);
    assets.set(`/${name}`, { file: join(folder, name), contentType });
  }
  const index = assets.get('/index.html');
  if (index) assets.set('/', index);
  return assets;
}

/** The bytes of an asset; null where its file cannot be read, e.g. since the app was built again. */
export async function readPageAsset({ file }: PageAsset): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
