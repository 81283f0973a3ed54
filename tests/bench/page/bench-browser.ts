import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from '@tests/support/browser';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { BuiltFile } from './build-site';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const FLAGS = [...CHROMIUM_ARGUMENTS, '--disable-sync', '--enable-precise-memory-info'];

/** A page under measurement. */
export interface OpenPage {
  page: Page;
  /** Main-thread counters since the page began. */
  readCounters(): Promise<Counters>;
  /** Bytes of the JavaScript heap after a garbage collection. */
  readHeap(): Promise<number>;
}

/** CPU seconds of the main thread. */
export interface Counters {
  task: number;
  script: number;
}

/** Serves built files from memory on 127.0.0.1. */
export async function serveFiles(files: BuiltFile[]): Promise<{ base: string; server: Server }> {
  const contents = new Map(
    files.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const content = contents.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Starts a Chromium without GPU. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Opens a page of the bench and waits until it is ready to be fed. Throws what the page throws. */
export async function openPage(browser: Browser, address: string): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  const failure = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failure.catch(() => undefined);
  const session = await page.context().newCDPSession(page);
  // CPU time of the thread: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  const ready = page.waitForFunction(() => document.title === 'ready', null, { timeout: 60_000 });
  await Promise.race([ready, failure]);
  return {
    page,
    readCounters: async () => {
      const counters = await readMetrics(session);
      return { task: counters['TaskDuration'] ?? 0, script: counters['ScriptDuration'] ?? 0 };
    },
    readHeap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await readMetrics(session))['JSHeapUsedSize'] ?? 0;
    },
  };
}

async function readMetrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
