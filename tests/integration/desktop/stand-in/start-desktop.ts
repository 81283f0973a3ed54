import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { vi } from 'vitest';
import { app, Menu } from './electron';
import { recorded } from './recorded';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../../../..');

/**
 * Loads the built main process as Electron would, on the demo gateway, by default with an empty data folder;
 * resolves when its window is there, or when it has asked to end.
 */
export async function startDesktop(
  dataFolder = mkdtempSync(join(tmpdir(), 'desktop-test-')),
): Promise<{ dataFolder: string }> {
  process.argv = ['electron', ROOT, '--inspect', '--demo', `--data-dir=${dataFolder}`];
  await import(/* @vite-ignore */ pathToFileURL(join(ROOT, 'out/main/desktop.js')).href);
  app.becomeReady();
  await vi.waitFor(
    () => {
      if (Menu.setApplicationMenu.calls.length + app.quit.calls.length === 0) throw new Error('…');
    },
    { timeout: 60_000 },
  );
  return { dataFolder };
}

/** A port pair: the page's end as the page has it, the other as Electron's main process gets it. */
export function portPair() {
  const { port1, port2 } = new MessageChannel();
  return { page: port1 as unknown as globalThis.MessagePort, main: asMainPort(port2) };
}

/** The event with which Electron brings a port to `ipcMain`. */
export function connectEvent(options: {
  senderId: number;
  ports: unknown[];
  frame?: { url?: string; parent?: unknown; detached?: boolean } | null;
}) {
  const frame = { url: 'app://bundle/', parent: null, detached: false, ...options.frame };
  return {
    sender: { id: options.senderId },
    senderFrame: options.frame === null ? null : frame,
    ports: options.ports,
  };
}

/** `MessagePortMain` has `on` alone, wraps data in an event, and queues until `start`. */
function asMainPort(port: MessagePort) {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return {
    on(name: string, listener: (event?: { data: unknown }) => void) {
      if (name === 'message') listeners.push(listener);
      else port.on(name, () => listener());
    },
    start() {
      port.on('message', (data: unknown) => {
        for (const listener of listeners) listener({ data });
      });
    },
    postMessage: (data: unknown) => port.postMessage(data),
    close: recorded(() => port.close()),
  };
}

/** The handler that the main process gave to a recorded function, callable with what Electron gives. */
export function handlerOf(setter: { calls: unknown[][] }): (...args: unknown[]) => unknown {
  const handler = setter.calls[0]?.at(-1);
  if (typeof handler !== 'function') throw new Error('No handler was set');
  return handler as (...args: unknown[]) => unknown;
}
