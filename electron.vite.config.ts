import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import { pageAssetList } from './scripts/page-asset-list';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = {
  '@shared': folder('shared'),
  '@electron': folder('electron'),
  '@renderer': folder('renderer'),
};

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          desktop: folder('electron/desktop/index.ts'),
          loopback: folder('electron/loopback/index.ts'),
          cli: folder('electron/cli/index.ts'),
          'demo-gateway': folder('electron/demo-gateway/index.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: folder('electron/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: folder('renderer'),
    base: './',
    resolve: { alias },
    plugins: [react(), tailwindcss(), pageAssetList()],
    build: {
      outDir: folder('out/renderer'),
      minify: true,
      // The policy allows scripts from files only.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: folder('renderer/index.html') },
    },
  },
});
