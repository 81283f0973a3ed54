import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Bundles a program into one file in `folder`, which starts in a fraction of the time that its sources take. */
export async function bundledProgram(source: URL, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: root(''),
    resolve: {
      alias: { '@shared': root('shared'), '@electron': root('electron'), '@tests': root('tests') },
    },
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(source),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return join(folder, 'program.mjs');
}
