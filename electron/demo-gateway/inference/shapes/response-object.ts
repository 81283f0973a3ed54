import type { ShapeContext, StreamFrame } from './answer-shape';

/** One item of `output`, as it looks when it begins and when it is complete. */
export interface OutputItem {
  kind: 'reasoning' | 'message' | 'function_call';
  part: StreamFrame['part'];
  pieces: readonly string[];
  added: Record<string, unknown>;
  done: Record<string, unknown>;
}

/** The items of the answer: reasoning first, then the message or the tool calls. */
export function outputItems(context: ShapeContext): OutputItem[] {
  const { answer, id } = context;
  const items: OutputItem[] = [];
  const add = (
    kind: OutputItem['kind'],
    pieces: readonly string[],
    fields: { common: Record<string, unknown>; empty: object; full: object },
  ): void => {
    const base = { type: kind, ...fields.common };
    const part = kind === 'reasoning' ? 'reasoning' : kind === 'message' ? 'text' : 'tool';
    items.push({
      kind,
      part,
      pieces,
      added: { ...base, status: 'in_progress', ...fields.empty },
      done: { ...base, status: 'completed', ...fields.full },
    });
  };
  if (answer.reasoningPieces.length > 0) {
    const content = [{ type: 'reasoning_text', text: answer.reasoningPieces.join('') }];
    add('reasoning', answer.reasoningPieces, {
      common: { id: `rs_${id}`, summary: [] },
      empty: { content: [] },
      full: { content },
    });
  }
  if (answer.toolCalls.length === 0) {
    const text = answer.pieces.join('');
    const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
    add('message', answer.pieces, {
      common: { id: `msg_${id}`, role: 'assistant' },
      empty: { content: [] },
      full: { content },
    });
  }
  for (const call of answer.toolCalls) {
    add('function_call', call.argumentPieces, {
      common: { id: `fc_${call.id}`, call_id: call.id, name: call.name },
      empty: { arguments: '' },
      full: { arguments: call.argumentPieces.join('') },
    });
  }
  return items;
}

/** The response object when nothing has been said yet. */
export function emptyResponse(context: ShapeContext, model: string) {
  return {
    id: `resp_${context.id}`,
    object: 'response',
    created_at: context.created,
    status: 'in_progress',
    error: null,
    incomplete_details: null as { reason: string } | null,
    instructions: context.request.system,
    max_output_tokens: context.request.maxTokens,
    model,
    output: [] as unknown[],
    parallel_tool_calls: true,
    store: false,
    tool_choice: 'auto',
    tools: [],
    metadata: {},
    usage: null as unknown,
  };
}

/** The response object at the end: `completed`, or `incomplete` with the reason. */
export function finishedResponse(context: ShapeContext, model: string) {
  const { input, cachedInput, output, reasoning } = context.answer.usage;
  const { finish } = context.answer;
  const cut =
    finish === 'length' ? 'max_output_tokens' : finish === 'filtered' ? 'content_filter' : null;
  return {
    ...emptyResponse(context, model),
    completed_at: context.created,
    status: cut === null ? 'completed' : 'incomplete',
    incomplete_details: cut === null ? null : { reason: cut },
    output: outputItems(context).map((item) => item.done),
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: cachedInput, cache_write_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: reasoning },
      total_tokens: input + output,
    },
  };
}
