import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { DESKTOP_CONTENT_SECURITY_POLICY } from '@electron/page/content-security-policy';

const ROOT = resolve(import.meta.dirname, '../../..');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const PAGE =
  '<!doctype html><html lang="en" data-theme="light"><title>Markdown</title>' +
  '<link rel="stylesheet" href="/main.css"><body><script type="module" src="/main.js"></script></body></html>';

/** Builds a page that shows answers and nothing else, and serves it under the app's own policy. */
export async function serveMarkdownPage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-markdown-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [react(), tailwindcss()],
    resolve: { alias: { '@renderer': join(ROOT, 'renderer') } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { main: join(ROOT, 'tests/e2e/markdown-page/main.tsx') },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('content-security-policy', DESKTOP_CONTENT_SECURITY_POLICY);
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(PAGE);
    readFile(join(folder, path)).then(
      (file) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
