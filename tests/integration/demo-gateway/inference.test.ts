import { expect, it } from 'vitest';
import { startDemo, type DemoClient } from './demo-client';

const ASK = { messages: [{ role: 'user', content: 'What is a mutex?' }] };

/** The JSON of every event of a stream. */
function events(text: string): Record<string, unknown>[] {
  return [...text.matchAll(/^data: (\{.*\})$/gm)].map(
    (match) => JSON.parse(match[1] ?? '') as Record<string, unknown>,
  );
}

const run = (demo: DemoClient, model: string, input: Record<string, unknown>) =>
  demo.call('POST', '/ai/run', { body: { model, input } });

it('gives the same answer for the same prompt and seed, and another for another seed', async () => {
  const demo = await startDemo();
  const text = async (seed: number) => {
    const answer = await demo.chat('Explain rivers', { seed });
    const [choice] = answer.json()['choices'] as { message: { content: string } }[];
    return choice?.message.content;
  };
  expect(await text(1)).toBe(await text(1));
  expect(await text(1)).not.toBe(await text(2));
});

it('names ray, log, request, event, step and cache status on every answer of a gateway', async () => {
  const demo = await startDemo();
  const { headers } = await demo.chat('hello', { max_tokens: 5, stream: true });
  expect(headers.get('cf-ray')).toMatch(/^[0-9a-f]{16}-/);
  expect(headers.get('cf-aig-log-id')).toMatch(/^[0-9A-Z]{26}$/);
  expect(headers.get('cf-aig-request-id')).toBe(headers.get('cf-aig-log-id'));
  expect(headers.get('cf-aig-event-id')).toMatch(/^[0-9A-Z]{26}$/);
  expect(headers.get('cf-aig-step')).toBe('0');
  expect(headers.get('cf-aig-cache-status')).toBe('MISS');
});

it('streams older Workers AI models natively, with filler, usage and end mark', async () => {
  const demo = await startDemo();
  const input = { ...ASK, stream: true, max_tokens: 30 };
  const { text } = await run(demo, '@cf/meta/llama-3.1-8b-instruct-fp8', input);
  const all = events(text);
  expect(all[0]).toEqual({ response: expect.any(String), p: expect.stringMatching(/^\w{4,}$/) });
  expect(all.at(-1)).toMatchObject({ response: '', usage: { completion_tokens: 30 } });
  expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true);
});

it('stops older Workers AI models at 256 tokens when told nothing', async () => {
  const demo = await startDemo();
  const prompt = 'Write 2000 tokens about rivers';
  const answer = await run(demo, '@cf/meta/llama-3.1-8b-instruct-fp8', { prompt });
  expect(answer.json()).toMatchObject({ result: { usage: { completion_tokens: 256 } } });
});

it('streams newer Workers AI models as chunks with filler, and a native usage frame', async () => {
  const demo = await startDemo();
  const { text } = await run(demo, '@cf/moonshotai/kimi-k2.6', { ...ASK, stream: true });
  const all = events(text);
  expect(all[1]).toMatchObject({
    object: 'chat.completion.chunk',
    model: 'kimi-k2.6',
    choices: [{ delta: { reasoning_content: expect.any(String) } }],
    p: expect.any(String),
  });
  expect(all.at(-1)).toMatchObject({ response: '', usage: { neurons: expect.any(Number) } });
});

it('ignores "stream" for gpt-oss on the run path', async () => {
  const demo = await startDemo();
  const answer = await run(demo, '@cf/openai/gpt-oss-20b', { ...ASK, stream: true });
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.json()).toMatchObject({
    result: { choices: [{ message: { reasoning: expect.any(String) } }] },
  });
});

it('passes Anthropic events and Google candidates through the run path', async () => {
  const demo = await startDemo();
  const claude = { ...ASK, max_tokens: 50, stream: true };
  const anthropic = await run(demo, 'anthropic/claude-haiku-4.5', claude);
  expect(anthropic.text).toMatch(/^event: message_start\n/);
  const contents = [{ role: 'user', parts: [{ text: 'What is a mutex?' }] }];
  const google = await run(demo, 'google/gemini-3-flash', { contents, stream: true });
  expect(events(google.text).at(-1)).toMatchObject({
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { totalTokenCount: expect.any(Number) },
  });
  const chat = await run(demo, 'google/gemini-3-flash', { ...ASK, stream: true });
  expect(events(chat.text)[0]).toMatchObject({ object: 'chat.completion.chunk' });
});

it('writes the thinking of distilled models into the text', async () => {
  const demo = await startDemo();
  const model = '@cf/deepseek-ai/deepseek-r1-distill-qwen-32b';
  const answer = await demo.chat('What is a mutex?', { model });
  const [choice] = answer.json()['choices'] as { message: { content: string } }[];
  expect(choice?.message.content).toMatch(/^<think>\n[\s\S]+<\/think>\n\n/);
});

it('ends at a stop sequence', async () => {
  const demo = await startDemo();
  const body = { model: 'anthropic/claude-haiku-4.5', max_tokens: 900, ...ASK };
  const whole = await demo.call('POST', '/ai/v1/messages', { body });
  const [block] = whole.json()['content'] as { text: string }[];
  const word = block?.text.split(' ')[6] ?? '';
  const cut = await demo.call('POST', '/ai/v1/messages', {
    body: { ...body, stop_sequences: [word] },
  });
  expect(cut.json()).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: word });
});

it.each([
  ['openai/gpt-image-2', { prompt: 'a fox' }, 'image'],
  ['openai/tts-1', { text: 'hello', voice: 'alloy' }, 'audio'],
])('hosts the media of %s and points to them', async (model, input, field) => {
  const demo = await startDemo();
  const answer = await run(demo, model, input);
  const { result } = answer.json()['result'] as { result: Record<string, string> };
  const media = await fetch(result[field] ?? '');
  expect(media.headers.get('content-type')).toMatch(new RegExp(`^${field}/`));
  expect((await media.arrayBuffer()).byteLength).toBeGreaterThan(50);
});

it('gives images as raw bytes or as base64, as the model does', async () => {
  const demo = await startDemo();
  const raw = await run(demo, '@cf/stabilityai/stable-diffusion-xl-base-1.0', { prompt: 'a fox' });
  expect(raw.headers.get('content-type')).toBe('image/png');
  const json = await run(demo, '@cf/black-forest-labs/flux-1-schnell', { prompt: 'a fox' });
  const { image } = json.json()['result'] as { image: string };
  expect(Buffer.from(image, 'base64').subarray(1, 4).toString()).toBe('PNG');
});

it('takes background work, and a webhook only with it', async () => {
  const demo = await startDemo();
  const body = { model: 'openai/gpt-image-2', input: { prompt: 'a fox' } };
  const options = { background: true };
  const accepted = await demo.call('POST', '/ai/run', { body: { ...body, options } });
  expect([accepted.status, accepted.json()]).toMatchObject([202, { result: { state: 'Running' } }]);
  const webhook = { ...body, options: { webhookUrl: 'https://example.com' } };
  expect((await demo.call('POST', '/ai/run', { body: webhook })).status).toBe(400);
});

it.each([
  ['chat/completions', { model: 'openai/gpt-5.4-mini', ...ASK, max_tokens: 5 }, 400, 7003],
  ['chat/completions', { model: 'openai/gpt-5.4-mini', ...ASK, temperature: 0 }, 400, 7003],
  ['chat/completions', { model: 'anthropic/claude-haiku-4-5', ...ASK }, 404, 7003],
  ['chat/completions', { model: '@cf/nobody/nothing', ...ASK }, 400, 5007],
  ['chat/completions', { model: 'openai/gpt-4.1' }, 400, 7003],
  ['chat/completions', { messages: [] }, 400, 7000],
  ['messages', { model: 'anthropic/claude-haiku-4.5', ...ASK }, 400, 7003],
  ['messages', { model: '@cf/moonshotai/kimi-k2.6', max_tokens: 5, ...ASK }, 400, 5007],
  ['responses', { model: 'xai/grok-3', input: 'hello' }, 400, 7003],
])('refuses %s %j', async (path, body, status, code) => {
  const demo = await startDemo();
  const answer = await demo.call('POST', `/ai/v1/${path}`, { body });
  expect([answer.status, answer.json()]).toMatchObject([status, { errors: [{ code }] }]);
});

it('refuses native input without what the model needs', async () => {
  const demo = await startDemo();
  const model = '@cf/meta/llama-3.1-8b-instruct-fp8';
  const answer = await demo.call('POST', `/ai/run/${model}`, { body: { max_tokens: 5 } });
  expect(answer.json()).toMatchObject({ errors: [{ code: 5006 }] });
});

it('stops generating at once when the client hangs up', async () => {
  const demo = await startDemo({ pace: 1 });
  const stop = new AbortController();
  const response = await fetch(demo.url('/ai/v1/chat/completions'), {
    method: 'POST',
    headers: { authorization: `Bearer ${demo.gateway.address.token}` },
    body: JSON.stringify({ model: 'openai/gpt-4.1', stream: true, ...ASK }),
    signal: stop.signal,
  });
  await response.body?.getReader().read();
  stop.abort();
  const request = demo.gateway.requests().at(-1);
  await expect.poll(() => request?.closedByClient).toBe(true);
  const sent = request?.framesSent ?? 0;
  expect(sent).toBeLessThan(200);
  await demo.chat('something else', { max_tokens: 3 });
  expect(request?.framesSent).toBe(sent);
});

it('paces tokens by the speed of the model', async () => {
  let planned = 0;
  const demo = await startDemo({
    wait: (milliseconds) => {
      planned += milliseconds;
      return Promise.resolve();
    },
  });
  await demo.chat('hello', { stream: true, max_tokens: 88 });
  // gpt-4.1 is simulated with 520 ms to its first token and 88 tokens per second.
  expect(planned).toBeGreaterThan(1400);
  expect(planned).toBeLessThan(1600);
});

it('repeats itself byte by byte with counted ids and a fixed clock', async () => {
  const options = { ids: 'counted', now: () => 1_700_000_000_000 } as const;
  const [one, two] = [await startDemo(options), await startDemo(options)];
  const [first, second] = [
    await one.chat('hello', { stream: true }),
    await two.chat('hello', { stream: true }),
  ];
  expect(second.text).toBe(first.text);
  expect(second.headers.get('cf-aig-log-id')).toBe(first.headers.get('cf-aig-log-id'));
});

it('answers 413 to more than 32 MiB, and still reads on', async () => {
  const demo = await startDemo();
  const large = await demo.chat('x'.repeat(33 * 1024 * 1024));
  expect([large.status, large.json()]).toMatchObject([413, { errors: [{ code: 3006 }] }]);
  expect((await demo.chat('small', { max_tokens: 5 })).status).toBe(200);
});

it('answers what stands behind a fault command, not the command', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('/fault none What is a mutex?');
  expect(answer.text).toContain('mutex');
  expect(answer.text).not.toContain('/fault');
});
