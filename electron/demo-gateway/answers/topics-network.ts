import type { Topic } from './topic';

/** Trying again, and how long to wait. */
export const RETRIES: Topic = {
  name: 'retrying with backoff',
  stems: ['retr', 'backoff', 'attempt', 'timeout', 'jitter', 'resilien'],
  facts: [
    'Retry only what can succeed the second time: time-outs, connection resets, `429` and most `5xx`.',
    'A `400` will fail again, however patient you are.',
    'Exponential backoff doubles the wait, so a struggling service gets room to recover.',
    'Jitter spreads clients out: without it they all come back in the same second.',
    'When the gateway retries as well, attempts multiply: 3 × 3 makes 9 requests.',
    'A `Retry-After` header beats any formula of your own.',
  ],
  steps: [
    'Decide which failures are temporary',
    'Check that the request is safe to send twice',
    'Set `cf-aig-max-attempts` or a loop of your own, not both',
    'Double the wait after each failure, up to a cap',
    'Log the attempt number beside the outcome',
  ],
  table: {
    head: ['attempt', 'constant', 'linear', 'exponential'],
    rows: [
      ['2', '250 ms', '250 ms', '250 ms'],
      ['3', '250 ms', '500 ms', '500 ms'],
      ['4', '250 ms', '750 ms', '1,000 ms'],
      ['5', '250 ms', '1,000 ms', '2,000 ms'],
    ],
  },
  formula: {
    meaning: 'the wait before attempt n, capped and with jitter',
    inline: String.raw`0 \le r < 1`,
    block: String.raw`w_n = \min\left(w_{max},\; w_1 \cdot 2^{\,n-1}\right) \cdot \left(\tfrac{1}{2} + \tfrac{r}{2}\right)`,
  },
  sample: {
    language: 'ts',
    code: `const wait = (attempt: number) =>
  Math.min(5_000, 250 * 2 ** (attempt - 1));`,
  },
  languages: ['ts', 'bash', 'go'],
};

/** Answering from a copy. */
export const CACHING: Topic = {
  name: 'caching answers',
  stems: ['cach', 'ttl', 'invalidat', 'cdn', 'memoiz'],
  facts: [
    'A cache is worth its trouble only where the same question comes twice.',
    'The key decides everything: too narrow and nothing hits, too wide and strangers share answers.',
    'A hit costs nothing and arrives in milliseconds, so never average it with a miss.',
    'The time to live is a promise about how stale an answer may be.',
    'A streamed answer can be stored only once it is complete.',
    '`cf-aig-skip-cache` asks the origin again without forgetting what is stored.',
  ],
  steps: [
    'Measure how often requests repeat',
    'Choose the parts of the request that make up the key',
    'Set `cf-aig-cache-ttl` to the staleness you can bear',
    'Send the same request twice and look for MISS, then HIT',
    'Watch the hit rate for a week',
  ],
  table: {
    head: ['status', 'meaning', 'cost'],
    rows: [
      ['HIT', 'answered from the store', '$0'],
      ['MISS', 'asked the model, stored the answer', 'full'],
      ['skipped', 'asked the model, store untouched', 'full'],
    ],
  },
  formula: {
    meaning: 'the mean latency at a hit rate h',
    inline: String.raw`h \in [0, 1]`,
    block: String.raw`\bar{t} = h \cdot t_{hit} + (1 - h) \cdot t_{miss}`,
  },
  sample: {
    language: 'bash',
    code: `curl "$URL" \\
  -H "cf-aig-cache-ttl: 300" \\
  -H "cf-aig-skip-cache: false" -d @body.json`,
  },
  languages: ['bash', 'ts', 'sql'],
};

/** Answers that arrive in pieces. */
export const STREAMING: Topic = {
  name: 'streaming over HTTP',
  stems: ['stream', 'sse', 'websocket', 'chunk', 'event', 'latency', 'token/s', 'http'],
  facts: [
    'Server-sent events are plain text: lines that begin with `data:` and a blank line after each event.',
    'A chunk of the network may end anywhere, even inside one character.',
    'Readers judge speed by the first token, not by the last.',
    'A stream that ends without its end mark was cut off, whatever the status said.',
    'Proxies that buffer turn a stream into one late burst.',
    'Cancelling must close the socket, or the tokens are still paid for.',
  ],
  steps: [
    'Send `"stream": true` and check the content type of the answer',
    'Decode the bytes with a streaming decoder',
    'Split at blank lines and keep the unfinished rest',
    'Apply each delta once, in order',
    'Treat a missing end mark as a failure',
  ],
  table: {
    head: ['format', 'piece of text', 'end mark'],
    rows: [
      ['chat completions', '`choices[0].delta.content`', '`[DONE]`'],
      ['responses', '`response.output_text.delta`', '`response.completed`'],
      ['messages', '`content_block_delta`', '`message_stop`'],
    ],
  },
  formula: {
    meaning: 'the total time of an answer of n tokens at speed v',
    inline: String.raw`v > 0`,
    block: String.raw`T = t_{first} + \frac{n - 1}{v}`,
  },
  sample: {
    language: 'ts',
    code: `for await (const event of stream) {
  answer += event.choices[0]?.delta.content ?? '';
}`,
  },
  languages: ['ts', 'python', 'bash'],
};
