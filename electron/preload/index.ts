import { ipcRenderer } from 'electron';

/** The little that this file needs of the page's window. */
interface PageWindow {
  location: { origin: string };
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
}

interface PageMessage {
  source: unknown;
  origin: string;
  data: { type?: unknown } | null;
  ports: readonly never[];
}

const page = globalThis as unknown as PageWindow;

/**
 * Passes the page's end of a message channel to the main process, and nothing else: the page gets
 * no function and no object of Electron. What the port can do is the contract's business.
 */
page.addEventListener('message', (event) => {
  if (event.source !== page || event.origin !== page.location.origin) return;
  if (event.data?.type !== 'connect-backend' || event.ports.length !== 1) return;
  ipcRenderer.postMessage('connect-backend', null, [...event.ports]);
});
