import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A built file that the page loads before it shows anything. */
export interface LoadedFile {
  /** Relative to the page's folder. */
  path: string;
  /** Bytes after gzip. */
  gzipped: number;
}

/**
 * Everything that `index.html` loads at once: its scripts and styles, and what those scripts import
 * statically, each file once. Throws if a named file is missing.
 */
export function firstLoad(folder: string): LoadedFile[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  const seen = new Set<string>();
  const queue = named.map((match) => match[1] ?? '');
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.endsWith('.js')) queue.push(...staticImports(folder, path));
  }
  return [...seen].map((path) => ({
    path,
    gzipped: gzipSync(readFileSync(join(folder, path))).length,
  }));
}

/** `import … from "./x.js"`, `import "./x.js"` and `export … from "./x.js"`; not `import("./x.js")`. */
function staticImports(folder: string, path: string): string[] {
  const code = readFileSync(join(folder, path), 'utf8');
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...imports]
    .map((match) => posix.join(dirname(path), match[1] ?? ''))
    .filter((imported) => existsSync(join(folder, imported)));
}
