import { gzipSync } from 'node:zlib';
import type { BenchResult } from '../bench-result';
import { buildAppPage, buildMarkdownPages, type BuiltFile } from './build-site';

/** Bytes of all JavaScript that a page loads before it can start: its entry and all static imports. */
function firstLoadBytes(files: BuiltFile[]): number {
  const chunks = files.filter((file) => file.type === 'chunk');
  const loaded = new Set<string>();
  const load = (name: string): void => {
    const chunk = chunks.find((candidate) => candidate.fileName === name);
    if (chunk === undefined || loaded.has(name)) return;
    loaded.add(name);
    chunk.imports.forEach(load);
  };
  for (const chunk of chunks) if (chunk.isEntry) load(chunk.fileName);
  return chunks
    .filter((chunk) => loaded.has(chunk.fileName))
    .reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}

/** G15: how much JavaScript has to arrive before the page starts, and the answer renderer's part in it. */
export async function measureFirstLoad(): Promise<BenchResult[]> {
  const page = firstLoadBytes(await buildAppPage()) / 1_000;
  const { without, withIt } = await buildMarkdownPages();
  const markdown = (firstLoadBytes(withIt) - firstLoadBytes(without)) / 1_000;
  return [
    {
      goal: 'G15',
      what: 'first JavaScript, gzipped',
      measured: page,
      limit: 200,
      unit: 'kB',
      met: page <= 200,
    },
    {
      goal: 'G15 markdown',
      what: 'the answer renderer in it, over React',
      measured: markdown,
      limit: 25,
      unit: 'kB',
      met: markdown <= 25,
    },
  ];
}
