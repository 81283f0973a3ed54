import { z } from 'zod';
import {
  modelTaskSchema,
  parametersSchema,
  requestFormatSchema,
  runRequestSchema,
} from '@shared/contract/run-request-schema';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { readGatewayHeaders } from '@shared/protocol/read-gateway-headers';
import { messageFileSchema, messageFromFile, messageToFile, onlyPrompt } from './message-file';
import { isSecretHeader } from './secrets';

const { model, system, modelInPath } = runRequestSchema.shape;
const { temperature, maxTokens, topP, seed, stop, stream, reasoningEffort, extraBody } =
  parametersSchema.shape;
const headers = z.record(z.string(), z.string()).superRefine((given, context) => {
  const secret = Object.keys(given)
    .filter(isSecretHeader)
    .map((header) => ({
      header,
      message: 'carries a secret, and a definition is meant to be shared',
    }));
  for (const { header, message } of [...secret, ...readGatewayHeaders(given).problems]) {
    context.addIssue({ code: 'custom', path: [header], message });
  }
});

/** A request as it stands in a file: wire names, headers verbatim, and only what is set. */
export const requestFileSchema = z.strictObject({
  model,
  task: modelTaskSchema.optional(),
  format: requestFormatSchema,
  model_in_path: modelInPath.optional(),
  system: system.unwrap().optional(),
  prompt: z.string().optional(),
  messages: z.array(messageFileSchema).min(1).optional(),
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

/** A request of a file, its form checked. */
export type RequestFile = z.infer<typeof requestFileSchema>;

/** A request as it is written: numbers in headers without quotes. */
type WrittenRequest = Omit<RequestFile, 'headers'> & {
  headers?: Record<string, string | number | boolean>;
};

/** A request as plain data for a file, its keys in the order in which they stand there. */
export function requestToFile(request: RunRequest): WrittenRequest {
  const { parameters, messages } = request;
  const headers = Object.entries(policyHeaders(request.policy));
  const prompt = onlyPrompt(messages);
  return {
    model: request.model,
    ...(request.task === 'text-generation' ? {} : { task: request.task }),
    format: request.format,
    ...(request.modelInPath ? { model_in_path: true } : {}),
    ...(request.system === null ? {} : { system: request.system }),
    ...(prompt === null ? { messages: messages.map(messageToFile) } : { prompt }),
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

/** The request of a file. `prompt` is what is asked where the file's request names neither prompt nor messages. */
export function requestFromFile(file: RequestFile, prompt?: string): RunRequest {
  const given = file.parameters ?? {};
  return {
    model: file.model,
    task: file.task ?? 'text-generation',
    format: file.format,
    modelInPath: file.model_in_path ?? false,
    system: file.system ?? null,
    messages: file.messages?.map(messageFromFile) ?? [
      textMessage('user', file.prompt ?? prompt ?? ''),
    ],
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
