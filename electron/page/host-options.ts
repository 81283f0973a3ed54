import { parseArgs } from 'node:util';

/** What a user can ask of a host on the command line. */
export interface HostOptions {
  /** Only the demo gateway, whatever account is known. */
  demo: boolean;
  /** Keep a token in the system's keychain; false: forget it when the app quits, and leave a saved one alone. */
  keychain: boolean;
  /** Loopback host: the port to listen on; 0 takes any free one. */
  port: number;
  /** Loopback host: open the user's browser. */
  open: boolean;
  /** Where to keep the database; null: the usual place of the system. */
  dataDir: string | null;
  /** Stop when stdin ends: whoever started the host holds the other end. */
  stopWithStdin: boolean;
}

/** Told to the user with every mistake. */
export const HOST_OPTIONS_HELP = '--demo  --port=N  --no-open  --data-dir=PATH  --no-keychain';

/** An option that cannot be used; the message is for the user. */
export class OptionError extends Error {}

/** Reads the arguments of a host. Throws `OptionError` on one it does not know. */
export function parseHostOptions(args: readonly string[]): HostOptions {
  const values = parseValues(args);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OptionError('--port takes a number from 0 to 65535');
  }
  // As an unset variable of a script leaves it: nobody means the folder that the terminal is in.
  if (values['data-dir'] === '') throw new OptionError('--data-dir takes the path of a folder');
  return {
    demo: values.demo ?? false,
    keychain: !values['no-keychain'],
    port,
    open: !values['no-open'],
    dataDir: values['data-dir'] ?? null,
    stopWithStdin: values['stop-with-stdin'] ?? false,
  };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean' },
        'no-keychain': { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        'data-dir': { type: 'string' },
        'stop-with-stdin': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
