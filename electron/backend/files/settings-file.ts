import { z } from 'zod';
import {
  modelTaskSchema,
  parametersSchema,
  requestFormatSchema,
  runRequestSchema,
} from '@shared/contract/run-request-schema';
import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { readGatewayHeaders } from '@shared/protocol/read-gateway-headers';
import { isSecretHeader } from '../runs/hide-secrets';

const { model, system, modelInPath } = runRequestSchema.shape;
const { temperature, maxTokens, topP, seed, stop, stream, reasoningEffort, extraBody } =
  parametersSchema.shape;
const headers = z.record(z.string(), z.string()).superRefine((given, context) => {
  const secret = Object.keys(given)
    .filter(isSecretHeader)
    .map((header) => ({
      header,
      message: 'carries a secret, and the file is meant to be shared',
    }));
  for (const { header, message } of [...secret, ...readGatewayHeaders(given).problems]) {
    context.addIssue({ code: 'custom', path: [header], message });
  }
});

/** What a request asks for beside its prompt, as it stands in a file: wire names, headers verbatim, and only what is set. */
export const settingsFileSchema = z.strictObject({
  model,
  task: modelTaskSchema.optional(),
  format: requestFormatSchema,
  model_in_path: modelInPath.optional(),
  system: system.unwrap().optional(),
  parameters: z
    .strictObject({
      stream,
      temperature: temperature.unwrap(),
      max_tokens: maxTokens.unwrap(),
      top_p: topP.unwrap(),
      seed: seed.unwrap(),
      stop,
      reasoning_effort: reasoningEffort.unwrap(),
      extra_body: extraBody.unwrap(),
    })
    .partial()
    .optional(),
  headers: headers.optional(),
});

/** The settings of a file, their form checked. */
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** All of a request but its messages. */
export type RequestSettings = Omit<RunRequest, 'messages'>;

/** Settings as they are written: numbers in headers without quotes. */
type WrittenSettings = Omit<SettingsFile, 'headers'> & {
  headers?: Record<string, string | number | boolean>;
};

/** Settings as plain data for a file, the keys in the order in which they stand there. */
export function settingsToFile(settings: RequestSettings): WrittenSettings {
  const { parameters } = settings;
  const headers = Object.entries(policyHeaders(settings.policy));
  return {
    model: settings.model,
    ...(settings.task === 'text-generation' ? {} : { task: settings.task }),
    format: settings.format,
    ...(settings.modelInPath ? { model_in_path: true } : {}),
    ...(settings.system === null ? {} : { system: settings.system }),
    parameters: withoutNull({
      stream: parameters.stream,
      temperature: parameters.temperature,
      max_tokens: parameters.maxTokens,
      top_p: parameters.topP,
      seed: parameters.seed,
      stop: parameters.stop.length === 0 ? null : parameters.stop,
      reasoning_effort: parameters.reasoningEffort,
      extra_body: parameters.extraBody,
    }),
    ...(headers.length === 0
      ? {}
      : { headers: Object.fromEntries(headers.map(([name, value]) => [name, bare(value)])) }),
  };
}

/** The settings of a file. */
export function settingsFromFile(file: SettingsFile): RequestSettings {
  const given = file.parameters ?? {};
  return {
    model: file.model,
    task: file.task ?? 'text-generation',
    format: file.format,
    modelInPath: file.model_in_path ?? false,
    system: file.system ?? null,
    parameters: {
      ...DEFAULT_PARAMETERS,
      stream: given.stream ?? DEFAULT_PARAMETERS.stream,
      temperature: given.temperature ?? null,
      maxTokens: given.max_tokens ?? null,
      topP: given.top_p ?? null,
      seed: given.seed ?? null,
      stop: given.stop ?? [],
      reasoningEffort: given.reasoning_effort ?? null,
      extraBody: given.extra_body ?? null,
    },
    policy: readGatewayHeaders(file.headers ?? {}).policy,
  };
}

/** A header's value as what is written without quotes and read as the same text; values are read as they are written. */
function bare(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return Number.isFinite(Number(text)) && String(Number(text)) === text ? Number(text) : text;
}

/** Leaves out what is not set. */
function withoutNull<T extends object>(given: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const set = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(set) as { [K in keyof T]?: NonNullable<T[K]> };
}
