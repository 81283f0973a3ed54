import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from './access';

const FILE_LIFETIME = 60_000;

/** Opens a file with whatever the user's system opens web pages with; false where nothing does. */
export type OpenFile = (file: string) => Promise<boolean>;

/**
 * Shows the app in the user's browser. Everybody on the machine can read a command line, so the
 * browser gets the name of a file that only the user can read; the file leads to a doorway of this
 * host, worth one visit (security.md §3 L20). The file is gone when `remove` is called (the browser has
 * arrived), or after 60 s.
 */
export async function openBrowser(options: {
  port: number;
  access: Access;
  openFile?: OpenFile;
}): Promise<{ opened: boolean; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-gateway-playground-'));
  const file = join(folder, 'open.html');
  const doorway = `http://127.0.0.1:${options.port}/open/${options.access.issueDoorway()}`;
  await writeFile(file, refreshTo(doorway), { mode: 0o600 });
  const remove = () => rm(folder, { recursive: true, force: true });
  setTimeout(() => void remove(), FILE_LIFETIME).unref();
  const opened = await (options.openFile ?? openWithSystem)(file);
  if (!opened) await remove();
  return { opened, remove };
}

/** Sends whoever knows the doorway to the page, with a start secret in the fragment; true if it was right. */
export function answerDoorway(response: ServerResponse, path: string, access: Access): boolean {
  const startSecret = access.enterDoorway(path.slice('/open/'.length));
  const isRight = startSecret !== null;
  response.statusCode = isRight ? 200 : 403;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(isRight ? refreshTo(`/#k=${startSecret}`) : 'This link was used already.');
  return isRight;
}

/** A page that goes on to `url`, which holds no character that HTML would read otherwise. */
function refreshTo(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>AI Gateway Playground</title>`;
}

function openWithSystem(file: string): Promise<boolean> {
  // Without a display xdg-open would start a browser for terminals, and take this one.
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (process.platform === 'linux' && !hasDisplay) return Promise.resolve(false);
  const [command, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(command, [...before, file], { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => resolve(true));
    child.unref();
  });
}

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
