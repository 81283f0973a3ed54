import { parseArgs } from 'node:util';
import type { RunParameters, RequestFormat } from '@shared/domain/run-request';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { parseHeaders } from './parse-headers';
import { parseParameters } from './parse-parameters';
import { UsageError } from './usage-error';

/** A comparison as the user asked for it. */
export interface CliOptions {
  prompt: string;
  models: string[];
  format: RequestFormat;
  system: string | null;
  parameters: RunParameters;
  policy: GatewayPolicy;
  demo: boolean;
  apiBase: string | null;
  account: string | null;
  dataDir: string | null;
  json: boolean;
}

const FORMATS: Readonly<Record<string, RequestFormat | undefined>> = {
  run: 'run',
  chat: 'chat-completions',
  responses: 'responses',
  messages: 'messages',
};

/** Reads the command line; null asks for the help text. Throws `UsageError`. */
export function parseCliOptions(args: readonly string[]): CliOptions | null {
  const { values, positionals } = parse(args);
  if (values.help || positionals[0] === 'help' || args.length === 0) return null;
  const [command, stray] = positionals;
  if (command !== 'run') {
    throw new UsageError(command ? `Unknown command: ${command}` : 'Name a command: run');
  }
  if (stray !== undefined) throw new UsageError(`Unexpected argument: ${stray}`);
  if (!values.prompt?.trim()) throw new UsageError('--prompt is missing');
  const models = values.model ?? [];
  if (models.length === 0) throw new UsageError('--model is missing');
  if (models.some((model) => model.trim() === '')) throw new UsageError('--model is empty');
  if (values.demo) refuseBeside(values, ['api-base', 'account']);
  return {
    prompt: values.prompt,
    models,
    format: formatOf(values.format ?? 'chat'),
    system: values.system ?? null,
    parameters: parseParameters(values.param ?? [], !values['no-stream']),
    policy: parseHeaders(values.header ?? []),
    demo: values.demo ?? false,
    apiBase: values['api-base'] ?? null,
    account: values.account ?? null,
    dataDir: values['data-dir'] ?? null,
    json: values.json ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        prompt: { type: 'string' },
        model: { type: 'string', multiple: true },
        format: { type: 'string' },
        system: { type: 'string' },
        param: { type: 'string', multiple: true },
        header: { type: 'string', multiple: true },
        'no-stream': { type: 'boolean' },
        demo: { type: 'boolean' },
        'api-base': { type: 'string' },
        account: { type: 'string' },
        'data-dir': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function refuseBeside(values: Record<string, unknown>, names: readonly string[]): void {
  const name = names.find((option) => values[option] !== undefined);
  if (name) throw new UsageError(`--${name} cannot be used with --demo`);
}

function formatOf(name: string): RequestFormat {
  const format = FORMATS[name];
  if (!format) throw new UsageError(`--format is run, chat, responses or messages, not ${name}`);
  return format;
}
