import { ipcRenderer } from 'electron';

/**
 * Passes the page's end of a message channel to the main process, and nothing else: the page gets
 * no function and no object of Electron. What the port can do is the contract's business.
 */
window.addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
  if (event.source !== window || event.origin !== location.origin) return;
  if (event.data?.type !== 'connect-backend' || event.ports.length !== 1) return;
  ipcRenderer.postMessage('connect-backend', null, [...event.ports]);
});
