import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import {
  REQUEST_FORMATS,
  type RequestFormat,
  type RunParameters,
} from '@shared/domain/run-request';
import type { CliValues } from './cli-values';
import { parseHeaders } from './parse-headers';
import { parseParameters } from './parse-parameters';
import { UsageError } from './usage-error';

/** What is to be run. */
export interface RunOptions {
  prompt: string;
  models: string[];
  format: RequestFormat;
  system: string | null;
  parameters: RunParameters;
  policy: GatewayPolicy;
}

/** The options that describe what to run. */
export const RUN_OPTIONS = [
  'prompt',
  'model',
  'format',
  'system',
  'param',
  'header',
  'no-stream',
] as const satisfies readonly (keyof CliValues)[];

/** The formats as the command line calls them. */
export const FORMAT_NAMES: Readonly<Record<RequestFormat, string>> = {
  run: 'run',
  'chat-completions': 'chat',
  responses: 'responses',
  messages: 'messages',
};

/** A comparison file to be run instead; `-` is the standard input. */
export interface RunFileOptions {
  file: string;
}

/** The command `run`: a file, or options that describe what to run. Throws `UsageError`. */
export function readRunCommand(
  file: string | undefined,
  values: CliValues,
): RunOptions | RunFileOptions {
  if (file === undefined) return readRunOptions(values);
  const stray = RUN_OPTIONS.find((name) => Object.hasOwn(values, name));
  if (stray !== undefined) {
    throw new UsageError(`--${stray} cannot be used with a comparison file (${file})`);
  }
  return { file };
}

/** The options of the command `run`. Throws `UsageError`. */
export function readRunOptions(values: CliValues): RunOptions {
  const [prompt, ...others] = values.prompt ?? [];
  if (!prompt?.trim()) throw new UsageError('--prompt is missing');
  if (others.length > 0) {
    throw new UsageError('--prompt can be given once here; lab matrix takes several');
  }
  const models = values.model ?? [];
  if (models.length === 0) throw new UsageError('--model is missing');
  if (models.some((model) => model.trim() === '')) throw new UsageError('--model is empty');
  return {
    prompt,
    models,
    format: formatOf('--format', values.format ?? 'chat'),
    system: values.system ?? null,
    parameters: parseParameters(values.param ?? [], !values['no-stream']),
    policy: parseHeaders(values.header ?? []),
  };
}

/** The format that the command line calls so. Throws `UsageError` naming `option`. */
export function formatOf(option: string, name: string): RequestFormat {
  const format = REQUEST_FORMATS.find((known) => FORMAT_NAMES[known] === name);
  if (!format) throw new UsageError(`${option} is run, chat, responses or messages, not ${name}`);
  return format;
}
