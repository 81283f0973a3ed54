import { parseHostOptions, type HostOptions } from '@electron/page/host-options';

/** Our options among the arguments of Electron, which has many of its own. */
const OWN = /^--(?:demo|no-keychain|data-dir=.*|stop-with-stdin)$/;

/** Reads our options; what belongs to Electron or to the system passes by. */
export function readDesktopOptions(args: readonly string[]): HostOptions {
  return parseHostOptions(args.filter((argument) => OWN.test(argument)));
}
