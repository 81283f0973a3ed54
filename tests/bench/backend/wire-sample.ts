import type { RequestFormat } from '@shared/domain/run-request';

/** One SSE event as the wire carries it. */
export interface WireEvent {
  event: string | null;
  data: string;
}

const WORDS = [
  ...'the model answers with a short token and then another one while streaming'.split(' '),
  ...'über naïve café 東京 数据 🙂 🚀 Привет — “quote” code() { return x; }'.split(' '),
  ...'\\n "json" <b>tag</b> 123 45.6'.split(' '),
];

/** Numbers in 0–1, the same for the same seed (a linear congruential generator). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const sized = (random: () => number) => 'abcdefghijklmnop'.slice(0, 1 + Math.floor(random() * 16));

/** `count` short pieces of text, a third of them outside ASCII. */
export function sampleTokens(count: number): string[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return `${random() < 0.85 ? ' ' : ''}${word}${random() < 0.04 ? '\n' : ''}`;
  });
}

/** An answer of `tokens`, with all that providers put around each piece of text (cloudflare-api.md §7). */
export function sampleEvents(format: RequestFormat, tokens: string[]): WireEvent[] {
  return SAMPLES[format](tokens, seededRandom(11));
}

type Sample = (tokens: string[], random: () => number) => WireEvent[];

const unnamed = (value: unknown): WireEvent => ({ event: null, data: JSON.stringify(value) });
const DONE: WireEvent = { event: null, data: '[DONE]' };
const namedAfterType = <T extends { type: string }>(value: T): WireEvent => ({
  event: value.type,
  data: JSON.stringify(value),
});

const run: Sample = (tokens, random) => [
  ...tokens.map((response) => unnamed({ response, p: sized(random) })),
  unnamed({
    response: '',
    usage: { prompt_tokens: 19, completion_tokens: tokens.length, total_tokens: 19 },
  }),
  DONE,
];

const chatCompletions: Sample = (tokens, random) => {
  const head = {
    id: 'chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'gpt-5-mini-2026-08-07',
    service_tier: 'default',
    system_fingerprint: 'fp_44709d6fcb',
  };
  const choice = (delta: object, finish_reason: string | null) => [
    { index: 0, delta, logprobs: null, finish_reason },
  ];
  return [
    ...tokens.map((content, at) =>
      unnamed({
        ...head,
        choices: choice(at === 0 ? { role: 'assistant', content } : { content }, null),
        usage: null,
        obfuscation: sized(random),
      }),
    ),
    unnamed({ ...head, choices: choice({}, 'stop'), usage: null }),
    unnamed({
      ...head,
      choices: [],
      usage: { prompt_tokens: 19, completion_tokens: tokens.length, total_tokens: 19 },
    }),
    DONE,
  ];
};

const responses: Sample = (tokens, random) => {
  const response = {
    id: 'resp_67c9fdcecf488190bdd9a0409de3a1ec',
    object: 'response',
    created_at: 1_790_000_000,
    status: 'in_progress',
    model: 'gpt-5-mini',
    output: [],
  };
  const item = { id: 'msg_67c9fdcf37fc8190ba82116e33fb28c5', type: 'message', role: 'assistant' };
  const place = { item_id: item.id, output_index: 0, content_index: 0 };
  const usage = { input_tokens: 37, output_tokens: tokens.length, total_tokens: 37 };
  const events = [
    { type: 'response.created', response },
    { type: 'response.in_progress', response },
    { type: 'response.output_item.added', output_index: 0, item: { ...item, content: [] } },
    {
      type: 'response.content_part.added',
      ...place,
      part: { type: 'output_text', text: '', annotations: [] },
    },
    ...tokens.map((delta) => ({
      type: 'response.output_text.delta',
      ...place,
      delta,
      logprobs: [],
      obfuscation: sized(random),
    })),
    { type: 'response.output_item.done', output_index: 0, item: { ...item, content: [] } },
    { type: 'response.completed', response: { ...response, status: 'completed', usage } },
  ];
  return events.map((value, sequence_number) => namedAfterType({ ...value, sequence_number }));
};

const messages: Sample = (tokens) =>
  [
    {
      type: 'message_start',
      message: {
        id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
        type: 'message',
        role: 'assistant',
        content: [],
        model: 'claude-sonnet',
        stop_reason: null,
        usage: { input_tokens: 25, output_tokens: 1 },
      },
    },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...tokens.map((text) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text },
    })),
    { type: 'content_block_stop', index: 0 },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: tokens.length },
    },
    { type: 'message_stop' },
  ].map((value) => namedAfterType(value));

const SAMPLES: Record<RequestFormat, Sample> = {
  run,
  'chat-completions': chatCompletions,
  responses,
  messages,
};
