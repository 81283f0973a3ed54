import { join } from 'node:path';
import { createBackend } from '@electron/backend/create-backend';
import { onlyEnvironmentProxy } from '@electron/backend/network/environment-proxy';
import { parseHostOptions, type HostOptions } from '@electron/page/host-options';
import { createHostPorts } from '@electron/page/host-ports';
import { loadPageAssets } from '@electron/page/page-assets';
import { createShutDown } from '@electron/page/shut-down';
import { openBrowser } from './open-browser';
import { startLoopbackHost } from './start-loopback-host';

try {
  await start(parseHostOptions(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

async function start(options: HostOptions): Promise<void> {
  const ports = createHostPorts(
    {
      host: 'loopback',
      systemProxy: onlyEnvironmentProxy(process.env),
      // The browser may be on another machine, behind a tunnel: the page opens its links itself.
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
    onUnused: (reason) => stop(reason),
    onArrival: () => void browser?.remove(),
    onStaleLink: () => console.log(`That link was used up. A new one: ${host.startLink()}`),
  });
  const browser = options.open ? await openBrowser(host) : null;
  const stop = stopOnce(async () => {
    await browser?.remove();
    await host.close();
    await backend.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop('Stopping.'));
  }
  if (options.stopWithStdin) process.stdin.on('end', () => stop('Stopping.')).resume();

  if (backend.isDemo) console.log('No token: the demo gateway answers, all is simulated.');
  console.log(`AI Gateway Playground: ${host.startLink()}`);
  console.log('The link works once, within 60 seconds. Ctrl+C stops the app.');
}

/** Says why, closes all and ends the process; asked again, it just goes on doing so. */
function stopOnce(close: () => Promise<void>): (reason: string) => void {
  const shutDown = createShutDown(close);
  let isStopping = false;
  return (reason) => {
    if (!isStopping) console.log(reason);
    isStopping = true;
    void shutDown().finally(() => process.exit(0));
  };
}

/** One line for the terminal, never a stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use by another program: choose another with --port=N.';
  }
  return error.message;
}
