import { HOST_OPTIONS_HELP, OptionError } from '@electron/page/host-options';

/** Which window the user wants; null: whatever works best here. */
export type HostName = 'desktop' | 'loopback';

/** The choice of the host apart, and all other arguments, for the host itself to read. */
export interface StartOptions {
  host: HostName | null;
  hostArguments: string[];
}

/** Shown with every mistake. */
export const START_HELP = `Options: --host=desktop|loopback  ${HOST_OPTIONS_HELP}`;

/** Throws `OptionError` on a host that does not exist. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const hostArguments: string[] = [];
  let host: HostName | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (argument === '--host' || argument.startsWith('--host=')) {
      host = readHost(argument === '--host' ? args[++index] : argument.slice('--host='.length));
    } else {
      hostArguments.push(argument);
    }
  }
  return { host, hostArguments };
}

function readHost(name: string | undefined): HostName {
  if (name === 'desktop' || name === 'loopback') return name;
  throw new OptionError('--host takes desktop or loopback');
}
