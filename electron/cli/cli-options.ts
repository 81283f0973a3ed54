import { parseValues, type CliValues } from './cli-values';
import { EXPORT_OPTIONS, readExportOptions, type ExportOptions } from './export-options';
import { readGatewayLogOptions, type GatewayLogOptions } from './gateway-log-options';
import { LAB_OPTIONS, readLabOptions, type LabOptions } from './lab/lab-options';
import { LOG_OPTIONS, readLogOptions, type LogOptions } from './log-options';
import { readModelsOptions, type ModelsOptions } from './models-options';
import { readRunCommand, RUN_OPTIONS, type RunFileOptions, type RunOptions } from './run-options';
import { readSnippetOptions, SNIPPET_OPTIONS, type SnippetOptions } from './snippet-options';
import { UsageError } from './usage-error';

/** What every command is told: whom to ask, and how to print. */
export interface CommonOptions {
  demo: boolean;
  apiBase: string | null;
  account: string | null;
  dataDir: string | null;
  json: boolean;
}

/** A comparison as the user asked for it. */
export type CliOptions = CommonOptions & (RunOptions | RunFileOptions) & { command: 'run' };

/** An examination of the token; `gatewayId` null: with the account's default gateway. */
export type DoctorOptions = CommonOptions & { command: 'doctor'; gatewayId: string | null };

/** A look at the catalogue. */
export type ModelsCommand = CommonOptions & ModelsOptions & { command: 'models' };

/** An experiment. */
export type LabCommand = CommonOptions & LabOptions & { command: 'lab' };

/** An export of runs of the log. */
export type ExportCommand = CommonOptions & ExportOptions & { command: 'export' };

/** A request written as a snippet. */
export type SnippetCommand = CommonOptions & SnippetOptions & { command: 'snippet' };

/** A look at the log, or at a gateway's own. */
export type LogCommand = CommonOptions & (LogOptions | GatewayLogOptions) & { command: 'log' };

/** A curl command written as a comparison file. */
export type ImportCommand = CommonOptions & { command: 'import' };

/** One command with its options. */
export type CliCommand =
  | CliOptions
  | ExportCommand
  | DoctorOptions
  | ModelsCommand
  | LabCommand
  | SnippetCommand
  | ImportCommand
  | LogCommand;

/** What each command takes beside what all of them take. */
const OWN_OPTIONS = {
  run: RUN_OPTIONS,
  doctor: ['gateway'],
  models: ['author', 'task', 'search'],
  lab: LAB_OPTIONS,
  export: EXPORT_OPTIONS,
  log: LOG_OPTIONS,
  snippet: SNIPPET_OPTIONS,
  import: [],
} as const satisfies Record<CliCommand['command'], readonly string[]>;

const COMMON_OPTIONS: readonly string[] = ['demo', 'api-base', 'account', 'data-dir', 'json'];
const COMMANDS = Object.keys(OWN_OPTIONS) as CliCommand['command'][];

/** Commands with a word of their own: the lab's kind, a file. */
const TAKES_A_WORD: readonly CliCommand['command'][] = ['lab', 'run', 'snippet'];

/** Reads the command line; null asks for the help text. Throws `UsageError`. */
export function parseCliOptions(args: readonly string[]): CliCommand | null {
  const { values, positionals } = parseValues(args);
  if (values.help || positionals[0] === 'help' || args.length === 0) return null;
  const [word, ...words] = positionals;
  const command = COMMANDS.find((name) => name === word);
  if (!command) {
    throw new UsageError(
      word ? `Unknown command: ${word}` : `Name a command: ${COMMANDS.join(' or ')}`,
    );
  }
  const stray = words[TAKES_A_WORD.includes(command) ? 1 : 0];
  if (stray !== undefined) throw new UsageError(`Unexpected argument: ${stray}`);
  refuseOptions(values, command);
  if (values['data-dir'] === '') throw new UsageError('--data-dir takes the path of a folder');
  const common: CommonOptions = {
    demo: values.demo ?? false,
    apiBase: values['api-base'] ?? null,
    account: values.account ?? null,
    dataDir: values['data-dir'] ?? null,
    json: values.json ?? false,
  };
  switch (command) {
    case 'run':
      return { command, ...common, ...readRunCommand(words[0], values) };
    case 'doctor':
      return { command, ...common, gatewayId: values.gateway ?? null };
    case 'models':
      return { command, ...common, ...readModelsOptions(values) };
    case 'log':
      return values.gateway === undefined
        ? { command, ...common, ...readLogOptions(values) }
        : { command, ...common, ...readGatewayLogOptions(values.gateway, values) };
    case 'export':
      return { command, ...common, ...readExportOptions(values) };
    case 'snippet':
      return { command, ...common, ...readSnippetOptions(words[0], values) };
    case 'import':
      for (const name of ['demo', 'account', 'api-base', 'data-dir'] as const)
        if (values[name] !== undefined)
          throw new UsageError(`--${name} cannot be used with import, which asks nobody`);
      return { command, ...common };
    case 'lab':
      return { command, ...common, ...readLabOptions(words[0], values) };
  }
}

function refuseOptions(values: CliValues, command: CliCommand['command']): void {
  const own: readonly string[] = OWN_OPTIONS[command];
  for (const name of Object.keys(values)) {
    if (!own.includes(name) && !COMMON_OPTIONS.includes(name)) {
      throw new UsageError(`--${name} cannot be used with ${command}`);
    }
    if (values.demo && (name === 'api-base' || name === 'account')) {
      throw new UsageError(`--${name} cannot be used with --demo`);
    }
  }
}
