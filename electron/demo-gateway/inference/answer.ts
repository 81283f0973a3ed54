import { writeAnswer } from '../answers/write-answer';
import type { SimulatedModel } from '../models/simulated-model';
import type { InferenceRequest, ToolOffer } from './inference-request';
import { exampleArguments } from './tool-arguments';

/** A call of a tool; `argumentPieces` are the streamed parts of the JSON text. */
export interface AnswerToolCall {
  id: string;
  name: string;
  argumentPieces: string[];
}

/** Tokens; `input` includes `cachedInput`, `output` includes `reasoning`. */
export interface AnswerUsage {
  input: number;
  cachedInput: number;
  output: number;
  reasoning: number;
}

/** What the simulated model says, before any format puts it into words of its own. */
export interface Answer {
  reasoningPieces: string[];
  pieces: string[];
  toolCalls: AnswerToolCall[];
  finish: 'stop' | 'length' | 'tool-calls' | 'stop-sequence' | 'filtered';
  /** The sequence that ended it, with `stop-sequence`. */
  stopSequence: string | null;
  usage: AnswerUsage;
}

/**
 * The answer of a model: always the same for the same request. A model that is offered tools calls the first
 * one, unless the last turn brought a result (assumption: real models choose).
 */
export function answerOf(request: InferenceRequest, model: SimulatedModel): Answer {
  const written = writeAnswer({
    prompt: request.prompt,
    model,
    seed: request.seed,
    maxTokens: limitOf(request, model),
    history: request.history,
    reasoningEffort: request.reasoningEffort,
  });
  const tool = request.afterTool ? undefined : request.tools[0];
  const calls = tool ? [callOf(tool, request)] : [];
  const cut = tool ? { pieces: [], sequence: null } : cutAtStop(written.tokens, request.stop);
  const argumentTokens = calls.reduce((sum, call) => sum + call.argumentPieces.length, 0);
  const systemTokens = Math.ceil((request.system?.length ?? 0) / 4);
  const input = written.inputTokens + systemTokens;
  return {
    reasoningPieces: written.reasoningTokens,
    pieces: cut.pieces,
    toolCalls: calls,
    finish: tool ? 'tool-calls' : cut.sequence !== null ? 'stop-sequence' : written.finishReason,
    stopSequence: cut.sequence,
    usage: {
      input,
      // Assumption: earlier turns of at least 1,024 tokens are cached by the provider, in blocks of 128.
      cachedInput: request.history.length > 0 && input >= 1024 ? Math.floor(input / 256) * 128 : 0,
      output: cut.pieces.length + written.reasoningTokens.length + argumentTokens,
      reasoning: written.reasoningTokens.length,
    },
  };
}

/** `@cf` models answered natively stop at 256 tokens when told nothing (cloudflare-api.md §1.1). */
function limitOf(request: InferenceRequest, model: SimulatedModel): number | null {
  if (request.maxTokens !== null) return request.maxTokens;
  return model.nativeStream && request.format === 'run' ? 256 : model.maxOutputTokens;
}

function callOf(tool: ToolOffer, request: InferenceRequest): AnswerToolCall {
  const text = JSON.stringify(exampleArguments(tool.parameters, request.prompt));
  return {
    id: `call_${request.modelId.length}${request.prompt.length}${tool.name.length}`,
    name: tool.name,
    argumentPieces: text.match(/.{1,6}/gsu) ?? [],
  };
}

function cutAtStop(
  pieces: string[],
  stops: readonly string[],
): { pieces: string[]; sequence: string | null } {
  const text = pieces.join('');
  const hits = stops
    .map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .toSorted((left, right) => left.at - right.at);
  const first = hits[0];
  if (!first) return { pieces, sequence: null };
  let room = first.at;
  const kept: string[] = [];
  for (const piece of pieces) {
    if (room <= 0) break;
    kept.push(piece.slice(0, room));
    room -= piece.length;
  }
  return { pieces: kept, sequence: first.sequence };
}
