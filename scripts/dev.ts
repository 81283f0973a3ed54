import { resolve } from 'node:path';
import { createBackend } from '@electron/backend/create-backend';
import { environmentProxy } from '@electron/backend/network/environment-proxy';
import { startLoopbackHost } from '@electron/loopback/start-loopback-host';
import { HOST_OPTIONS_HELP, OptionError, parseHostOptions } from '@electron/page/host-options';
import { createHostPorts } from '@electron/page/host-ports';
import { createServer } from 'vite';
import configuration from '../electron.vite.config';
import { developmentPolicy } from './dev/development-policy';
import { stopWithNpm } from './start/stop-with-npm';

const HOT_RELOAD_PORT = 24_678;

/** `npm run dev`: the loopback host with the page straight from the sources, reloading as they change. */
async function develop(args: string[]): Promise<void> {
  const options = parseHostOptions(args);
  const vite = await createServer({
    ...configuration.renderer,
    configFile: false,
    root: resolve(import.meta.dirname, '../renderer'),
    appType: 'spa',
    server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: HOT_RELOAD_PORT } },
  });
  const openExternal = () => Promise.resolve(false);
  const systemProxy = environmentProxy(process.env) ?? (() => Promise.resolve(null));
  const ports = createHostPorts({ host: 'loopback', systemProxy, openExternal }, options);
  const backend = await createBackend(ports);
  const host = await startLoopbackHost({
    port: options.port,
    assets: new Map(),
    answerPage: (request, response) => vite.middlewares(request, response),
    contentSecurityPolicy: (port) => developmentPolicy(port, HOT_RELOAD_PORT),
    serve: backend.connect,
    isRunning: () => true,
    onUnused: () => {},
    onStaleLink: () => console.log(`That link was used up. A new one: ${host.startLink()}`),
  });
  console.log(`The page in development: ${host.startLink()}`);
  console.log('A change in electron/ needs a new start; for the desktop window use npm start.');

  let isStopping = false;
  process.on('SIGINT', () => {
    if (isStopping) return;
    isStopping = true;
    void Promise.all([host.close(), vite.close()])
      .then(() => backend.close())
      .finally(() => process.exit(0));
  });
}

stopWithNpm('dev');
try {
  await develop(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof OptionError) console.error(`Options: ${HOST_OPTIONS_HELP}`);
  process.exit(1);
}
