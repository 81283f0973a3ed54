import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { RecordedRequest } from '@electron/demo-gateway/demo-gateway-options';
import { canaryRun } from '@tests/canary/canary-run';
import { commandLines } from '@tests/canary/process-list';
import { SENT_COUNT } from '@tests/canary/search-evidence';

/** What one app leaves behind, kept for the search that follows all specs (tests/canary/README.md). */
export interface Evidence {
  /** Where the app keeps its data; it stays when the app ends. */
  dataFolder: string;
  /** From now on, keeps what the pages are told by their backend, print, copy and download. */
  watch(context: BrowserContext): Promise<void>;
  /** Keeps what can be seen only while the app runs: the page and its stores, the open database, all command lines. */
  keepRunning(context: BrowserContext): Promise<void>;
  /** Keeps what a host printed. */
  keepOutput(output: string): void;
  /** Counts the requests that carried the token: the proof that it was in use. */
  keepRequests(requests: readonly RecordedRequest[]): void;
}

/** A new folder of evidence, named after the spec. */
export function collectEvidence(title: string): Evidence {
  const { evidence, token } = canaryRun();
  const name = title.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
  const folder = mkdtempSync(join(evidence, `${name}-`));
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { mode: 0o700 });
  const note = (name: string, text: string): void => {
    appendFileSync(join(folder, name), `${text}\n`);
  };
  const downloads: Promise<void>[] = [];

  const watchPage = (page: Page): void => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => note('socket.txt', payload.toString()));
    });
    page.on('console', (message) => note('console.txt', message.text()));
    page.on('pageerror', (error) => note('console.txt', `${error.message}\n${error.stack}`));
    page.on('download', (download) => {
      note('downloads.txt', download.suggestedFilename());
      const saved = download.saveAs(join(folder, `download-${downloads.length}`));
      // One that the spec itself cancelled or whose page it closed left nothing.
      downloads.push(saved.catch(() => {}));
    });
  };
  return {
    dataFolder,
    async watch(context) {
      await context.exposeBinding('noteCopied', (_source, text: string) => {
        note('copied.txt', text);
      });
      await context.addInitScript(noteCopies);
      for (const page of context.pages()) watchPage(page);
      context.on('page', watchPage);
    },
    async keepRunning(context) {
      await Promise.all(downloads);
      for (const page of context.pages()) note('page.txt', await readPage(page));
      writeFileSync(
        join(folder, 'stores.json'),
        JSON.stringify(await context.storageState({ indexedDB: true })),
      );
      for (const name of ['playground.db-wal', 'playground.db-shm']) {
        const path = join(dataFolder, name);
        if (existsSync(path)) cpSync(path, join(folder, name));
      }
      note('command-lines.txt', commandLines().join('\n'));
    },
    keepOutput: (output) => note('output.txt', output),
    keepRequests(requests) {
      const sent = requests.filter(({ headers }) => headers['authorization'] === `Bearer ${token}`);
      if (sent.length > 0) note(SENT_COUNT, String(sent.length));
    },
  };
}

/** All that is in a page and its session's store; nothing for a page that has gone or never loaded. */
async function readPage(page: Page): Promise<string> {
  const read = page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    // What is typed is not in the HTML.
    typed: [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? field.value : '',
    ),
    session: Object.entries(sessionStorage),
    address: location.href,
  }));
  return read.then(
    (found) => JSON.stringify(found),
    () => '',
  );
}

/** Runs in the page, before its scripts: notes what it gives to the clipboard. */
function noteCopies(): void {
  const { clipboard } = navigator;
  if (!clipboard) return;
  const write = clipboard.writeText.bind(clipboard);
  const { noteCopied } = globalThis as unknown as { noteCopied(text: string): Promise<void> };
  clipboard.writeText = async (text) => {
    await noteCopied(text);
    return write(text);
  };
}
