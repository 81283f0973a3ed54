import type { RequestFormat } from '@shared/domain/run-request';

/** How many pieces of text were found. */
export interface TextCount {
  deltas: number;
}

interface Payload {
  response?: string;
  choices?: { delta?: { content?: string } }[];
  type?: string;
  delta?: string | { text?: string };
}

/** Takes the piece of text out of one parsed payload, knowing its format in advance. */
const PICK_TEXT: Record<RequestFormat, (payload: Payload) => unknown> = {
  run: (payload) => payload.response,
  'chat-completions': (payload) => payload.choices?.[0]?.delta?.content,
  responses: (payload) => (payload.type?.endsWith('text.delta') ? payload.delta : undefined),
  messages: (payload) =>
    payload.type === 'content_block_delta' && typeof payload.delta === 'object'
      ? payload.delta.text
      : undefined,
};

/** The least that full parsing can cost: `JSON.parse` of each payload, nothing else. */
export function createPayloadReader(format: RequestFormat, count: TextCount) {
  const pick = PICK_TEXT[format];
  return (data: string): void => {
    if (data === '[DONE]') return;
    if (pick(JSON.parse(data) as Payload)) count.deltas += 1;
  };
}

/**
 * The least that reading a stream can cost: a line splitter for well-formed streams only. It knows no
 * errors, no usage, no limits, no times; it is what the app's reader is measured against.
 */
export function createFloorReader(format: RequestFormat, count: TextCount) {
  const read = createPayloadReader(format, count);
  const decoder = new TextDecoder();
  let rest = '';
  return (bytes: Uint8Array): void => {
    const text = rest + decoder.decode(bytes, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      if (text.startsWith('data: ', start)) read(text.slice(start + 6, end));
      start = end + 1;
    }
    rest = text.slice(start);
  };
}
