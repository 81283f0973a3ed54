import { join, resolve } from 'node:path';
import { OptionError, parseHostOptions } from '@electron/page/host-options';
import { buildIfNeeded } from './start/build';
import { chooseHost, lookAround, type HostChoice } from './start/choose-host';
import { downloadElectron, findElectron } from './start/electron-binary';
import { findNode, runHost } from './start/run-host';
import { parseStartOptions, START_HELP } from './start/start-options';
import { stopWithNpm } from './start/stop-with-npm';

const root = resolve(import.meta.dirname, '..');
const node = findNode(root);

// The host in turn stops with this process: it holds the other end of its stdin.
stopWithNpm('start');
process.exitCode = await start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof OptionError) console.error(START_HELP);
  return error instanceof OptionError ? 2 : 1;
});
process.exit();

/** Builds where needed, chooses the host, says why, and runs it. */
async function start(args: string[]): Promise<number> {
  const { host: wanted, hostArguments } = parseStartOptions(args);
  parseHostOptions(hostArguments);
  await buildIfNeeded(root, node);
  let choice = chooseHost(wanted, lookAround(findElectron(root) !== null));
  if (choice.needsElectron && (await downloadElectron(root, node))) {
    choice = chooseHost(wanted, lookAround(true));
  }
  console.log(choice.reason);
  const [command, entry] = commandFor(choice);
  return runHost(command, [entry, ...hostArguments, '--stop-with-stdin'], root);
}

function commandFor({ host }: HostChoice): [command: string, entry: string] {
  const electron = findElectron(root);
  if (host === 'desktop' && electron !== null) return [electron, root];
  return [node, join(root, 'out/main/loopback.js')];
}
