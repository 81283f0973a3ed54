import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';

const fromRoot = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const SITE = fromRoot('tests/bench/page/site');

/** How the app's page is built, for the bench's own pages. */
const CONFIG: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  base: './',
  resolve: {
    alias: {
      '@shared': fromRoot('shared'),
      '@electron': fromRoot('electron'),
      '@renderer': fromRoot('renderer'),
    },
  },
  plugins: [react(), tailwindcss()],
};

/** One file of a build. */
export type BuiltFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function buildPages(root: string, input: string[]): Promise<BuiltFile[]> {
  // vite takes this from its surroundings, and a test runner's would build React for development.
  process.env['NODE_ENV'] = 'production';
  const output = await build({
    ...CONFIG,
    root,
    build: {
      write: false,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input },
    },
  });
  const outputs = Array.isArray(output) ? output : [output];
  return outputs.flatMap((entry) => ('output' in entry ? entry.output : []));
}

/** Builds the pages on which the renderer and the store are measured. */
export function buildSite(): Promise<BuiltFile[]> {
  return buildPages(SITE, [`${SITE}/answer-page.html`, `${SITE}/state-page.html`]);
}

/** Builds the app's own page. */
export function buildAppPage(): Promise<BuiltFile[]> {
  return buildPages(fromRoot('renderer'), [fromRoot('renderer/index.html')]);
}

/** Builds a page with React alone, and one with React and the answer renderer. */
export async function buildMarkdownPages(): Promise<{ without: BuiltFile[]; withIt: BuiltFile[] }> {
  return {
    without: await buildPages(SITE, [`${SITE}/size-react.html`]),
    withIt: await buildPages(SITE, [`${SITE}/size-markdown.html`]),
  };
}
