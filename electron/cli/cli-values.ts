import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** The options of all commands, as they were typed. */
export type CliValues = ReturnType<typeof parseValues>['values'];

/** Splits the command line into options and words. Throws `UsageError`. */
export function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        prompt: { type: 'string', multiple: true },
        model: { type: 'string', multiple: true },
        format: { type: 'string' },
        system: { type: 'string' },
        param: { type: 'string', multiple: true },
        header: { type: 'string', multiple: true },
        'no-stream': { type: 'boolean' },
        gateway: { type: 'string' },
        author: { type: 'string' },
        task: { type: 'string' },
        search: { type: 'string' },
        definition: { type: 'string' },
        name: { type: 'string' },
        stream: { type: 'boolean' },
        budget: { type: 'string' },
        shots: { type: 'string' },
        gap: { type: 'string' },
        interval: { type: 'string' },
        'at-once': { type: 'string' },
        ages: { type: 'string' },
        changes: { type: 'string' },
        'no-mark': { type: 'boolean' },
        pattern: { type: 'string' },
        backoff: { type: 'string' },
        runs: { type: 'string' },
        formats: { type: 'string' },
        axis: { type: 'string', multiple: true },
        repeats: { type: 'string' },
        run: { type: 'string', multiple: true },
        last: { type: 'string' },
        output: { type: 'string' },
        force: { type: 'boolean' },
        language: { type: 'string' },
        column: { type: 'string' },
        shortest: { type: 'boolean' },
        filter: { type: 'string', multiple: true },
        text: { type: 'string' },
        limit: { type: 'string' },
        id: { type: 'string' },
        demo: { type: 'boolean' },
        'api-base': { type: 'string' },
        account: { type: 'string' },
        'data-dir': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // What follows tells how to pass a word that begins with a dash, which no command takes.
    const [what] = String(error instanceof Error ? error.message : error).split('. To specify');
    throw new UsageError(what, { cause: error });
  }
}
