import { join } from 'node:path';
import { createBackend } from '@electron/backend/create-backend';
import { parseHostOptions } from '@electron/page/host-options';
import { createHostPorts } from '@electron/page/host-ports';
import { loadPageAssets } from '@electron/page/page-assets';
import { createShutDown } from '@electron/page/shut-down';
import { openBrowser } from './open-browser';
import { startLoopbackHost } from './start-loopback-host';

let isStopping = false;
const options = parseHostOptions(process.argv.slice(2));
const ports = createHostPorts(
  {
    host: 'loopback',
    fetch: globalThis.fetch,
    // The user's browser is where the page is, and that may be another machine: the page opens it.
    openExternal: () => Promise.resolve(false),
  },
  options,
);
const assets = await loadPageAssets(join(import.meta.dirname, '../renderer'));
const backend = await createBackend(ports);
const host = await startLoopbackHost({
  assets,
  port: options.port,
  serve: backend.connect,
  isRunning: () => backend.running > 0,
  onUnused: (reason) => void stop(reason),
  onStaleLink: () => console.log(`That link was used up. A new one: ${host.startLink()}`),
});
const browser = options.open ? await openBrowser(host) : null;
const shutDown = createShutDown(async () => {
  await browser?.remove();
  await host.close();
  await backend.close();
});

process.on('SIGINT', () => void stop('Stopping.'));
process.on('SIGTERM', () => void stop('Stopping.'));
process.on('SIGHUP', () => void stop('Stopping.'));
if (options.stopWithStdin) process.stdin.on('end', () => void stop('Stopping.')).resume();

if (!ports.startAccount)
  console.log('No token: the demo gateway answers, everything is simulated.');
console.log(`AI Gateway Playground: ${host.startLink()}`);
console.log('The link works once, within 60 seconds. Ctrl+C stops the app.');

/** Ends the process once all is closed; the first reason given is the one shown. */
async function stop(reason: string): Promise<void> {
  const isFirst = !isStopping;
  isStopping = true;
  if (isFirst) console.log(reason);
  await shutDown();
  process.exit(0);
}
