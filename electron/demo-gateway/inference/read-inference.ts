import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import type { RequestFormat } from '@shared/domain/run-request';
import type { InferenceRequest, ToolOffer } from './inference-request';
import { contentText, readTurns } from './read-turns';

/** What the format and the body say, in one form for all formats. Never throws: checks come later. */
export function readInference(
  format: RequestFormat,
  modelId: string,
  input: JsonObject,
): InferenceRequest {
  const turns = readTurns(input);
  const last = turns.at(-1);
  const promptAt = turns.findLastIndex((turn) => turn.role === 'user');
  const options = input['stream_options'];
  return {
    format,
    modelId,
    input,
    stream: input['stream'] === true,
    hasTurns: turns.length > 0,
    prompt: turns[promptAt]?.text ?? '',
    history: turns
      .slice(0, Math.max(promptAt, 0))
      .flatMap(({ role, text }) =>
        role === 'user' || role === 'assistant' ? [{ role, text }] : [],
      ),
    system: readSystem(input, turns),
    maxTokens: readMaxTokens(input),
    seed: typeof input['seed'] === 'number' ? input['seed'] : 0,
    stop: readStop(input['stop'] ?? input['stop_sequences']),
    tools: readTools(input),
    afterTool: last?.role === 'tool',
    reasoningEffort: readEffort(input),
    includeUsage: isJsonObject(options) && options['include_usage'] === true,
  };
}

function readSystem(input: JsonObject, turns: { role: string; text: string }[]): string | null {
  const given = input['system'] ?? input['instructions'];
  if (given !== undefined) return contentText(given);
  const turn = turns.find(({ role }) => role === 'system' || role === 'developer');
  return turn?.text ?? null;
}

/** Each format has its own name for the limit (cloudflare-api.md §1.1). */
function readMaxTokens(input: JsonObject): number | null {
  const config = input['generationConfig'];
  const google = isJsonObject(config) ? config['maxOutputTokens'] : undefined;
  const names = ['max_completion_tokens', 'max_output_tokens', 'max_tokens'] as const;
  const given = [...names.map((name) => input[name]), google];
  return given.find((value) => typeof value === 'number') ?? null;
}

/** `reasoning_effort` on chat, `reasoning.effort` on Responses; Anthropic can switch thinking off. */
function readEffort(input: JsonObject): string | null {
  const { reasoning, thinking } = input;
  if (isJsonObject(thinking) && thinking['type'] === 'disabled') return 'none';
  const effort =
    input['reasoning_effort'] ?? (isJsonObject(reasoning) ? reasoning['effort'] : null);
  return typeof effort === 'string' ? effort : null;
}

function readStop(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string' && item !== '') as string[];
}

/** Tools in the OpenAI, Responses, Anthropic and native forms. `tool_choice: "none"` takes them away. */
function readTools(input: JsonObject): ToolOffer[] {
  const choice = input['tool_choice'];
  const type = isJsonObject(choice) ? choice['type'] : choice;
  if (type === 'none' || !Array.isArray(input['tools'])) return [];
  return input['tools'].flatMap((tool) => {
    if (!isJsonObject(tool)) return [];
    const definition = isJsonObject(tool['function']) ? tool['function'] : tool;
    const { name } = definition;
    const schema = definition['parameters'] ?? definition['input_schema'];
    if (typeof name !== 'string') return [];
    return [{ name, parameters: isJsonObject(schema) ? schema : {} }];
  });
}
