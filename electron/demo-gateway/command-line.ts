import { parseArgs } from 'node:util';
import type { DemoGatewayOptions } from './demo-gateway-options';
import { FAULTS } from './faults/fault-table';

/** How the simulator is started alone. */
export const USAGE =
  'Usage: npm run demo-gateway -- [--port=8787] [--pace=1] [--fault=NAME] [--management-fault=NAME]';

/** A command line that cannot be meant; the message names the option. */
export class UsageError extends Error {}

/** The options of the command line; null asks for help. Throws `UsageError`. */
export function readOptions(args: readonly string[]): DemoGatewayOptions | null {
  const values = parsed(args);
  if (values.help) return null;
  const port = Number(values.port);
  const pace = Number(values.pace);
  if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError('--port takes a whole number from 0 to 65535; 0 is any that is free');
  }
  if (values.pace.trim() === '' || !(pace >= 0 && pace <= 1000)) {
    throw new UsageError('--pace takes a number from 0 to 1000');
  }
  const { fault, 'management-fault': managementFault } = values;
  for (const [option, given] of Object.entries({ fault, 'management-fault': managementFault })) {
    const name = given?.split(';')[0]?.trim();
    if (name !== undefined && !FAULTS.some((known) => known.name === name)) {
      throw new UsageError(`--${option}: there is no fault “${name}”; without it all are listed`);
    }
  }
  return {
    port,
    pace,
    admitGuests: true,
    ...(fault !== undefined && { fault }),
    ...(managementFault !== undefined && { managementFault }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8787' },
        pace: { type: 'string', default: '1' },
        fault: { type: 'string' },
        'management-fault': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Why the simulator could not start, in a sentence. */
export function startProblem(error: unknown, port: number | undefined): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: name another one with --port, or 0 for any that is free.`;
  }
  if (code === 'EACCES') return `Port ${port} is not allowed to this user: name one above 1023.`;
  return error instanceof Error ? error.message : String(error);
}
