import { describe, expect, it } from 'vitest';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { ModelTask } from '@shared/domain/model-task';
import { textMessage, type RunParameters, type RunRequest } from '@shared/domain/run-request';
import { run } from '@shared/protocol/run';
import { PLAIN_REQUEST, readBody, readFixture } from './read-answer';

function request(given: Partial<RunRequest>, parameters: Partial<RunParameters> = {}): RunRequest {
  return {
    ...PLAIN_REQUEST,
    format: 'run',
    ...given,
    parameters: { ...PLAIN_REQUEST.parameters, ...parameters },
  };
}

describe('run: request', () => {
  it('wraps the chat body in the envelope', () => {
    const wire = run.encode(request({}, { maxTokens: 512, stream: false }));
    expect(wire.path).toBe('ai/run');
    expect(wire.body).toEqual({
      model: 'openai/gpt-4.1',
      input: { messages: [{ role: 'user', content: 'Hi' }], max_tokens: 512, stream: false },
    });
  });

  it('speaks the Messages form to Anthropic and the Responses form where there is no other', () => {
    const claude = run.encode(request({ model: 'anthropic/claude-opus-5', system: 'S' }));
    expect(claude.body['input']).toMatchObject({ system: 'S', max_tokens: 4096 });
    const gpt = run.encode(request({ model: 'openai/gpt-5.6-sol', system: 'S' }));
    expect(gpt.body['input']).toMatchObject({ input: 'Hi', instructions: 'S' });
  });

  it('puts a @cf model into the path, with the bare input as body', () => {
    const wire = run.encode(
      request({ model: '@cf/moonshotai/kimi-k2.6', modelInPath: true }, { maxTokens: 5 }),
    );
    expect(wire.path).toBe('ai/run/@cf/moonshotai/kimi-k2.6');
    expect(wire.body).toEqual({
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 5,
      stream: true,
    });
  });

  it('sends the chosen gateway for @cf models too', () => {
    const policy = { ...INHERIT_ALL, gatewayId: 'my-gateway' };
    const wire = run.encode(request({ model: '@cf/meta/llama-3.1-8b-instruct', policy }));
    expect(wire.headers).toHaveProperty('cf-aig-gateway-id', 'my-gateway');
  });

  it('tells older @cf models nothing that their schema lacks', () => {
    const wire = run.encode(
      request(
        { model: '@cf/meta/llama-3.1-8b-instruct-fp8' },
        { stop: ['x'], reasoningEffort: 'low', seed: 4, maxTokens: 1 },
      ),
    );
    expect(wire.body['input']).toEqual({
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 1,
      seed: 4,
      stream: true,
    });
    expect(wire.notes.map((note) => note.parameter)).toEqual(['stop', 'reasoningEffort']);
  });

  it('puts extra JSON into the input, and options beside it', () => {
    const extraBody = { top_k: 5, options: { background: true } };
    const wire = run.encode(request({}, { extraBody }));
    expect(wire.body).toMatchObject({ input: { top_k: 5 }, options: { background: true } });
  });

  it.each(['@cf/meta/..', '@cf//x', '@cf/../../x', '@cf/\ud800/x', 'openai/gpt-4.1'])(
    'B02 B03 keeps %s out of the path',
    (model) => {
      const wire = run.encode(request({ model, modelInPath: true }));
      expect(wire.path).toBe('ai/run');
      expect(wire.body['model']).toBe(model);
      expect(wire.notes).toContainEqual(expect.objectContaining({ parameter: 'modelInPath' }));
    },
  );

  it('B03 encodes what has a meaning in an address', () => {
    const wire = run.encode(request({ model: '@cf/a b/c?d#e%2f🙂', modelInPath: true }));
    expect(wire.path).toBe('ai/run/@cf/a%20b/c%3Fd%23e%252f%F0%9F%99%82');
    expect(new URL(`https://api.test/${wire.path}`).pathname).toBe(`/${wire.path}`);
  });

  it.each<[ModelTask, string, object]>([
    ['text-to-image', '@cf/black-forest-labs/flux-1-schnell', { prompt: 'a cat', seed: 3 }],
    ['text-to-video', 'google/veo-3.1', { prompt: 'a cat', seed: 3 }],
    ['text-to-speech', '@cf/deepgram/aura-1', { text: 'a cat' }],
    ['text-to-speech', '@cf/myshell-ai/melotts', { prompt: 'a cat', lang: 'en' }],
    ['text-embeddings', '@cf/baai/bge-m3', { text: 'a cat' }],
    ['text-classification', '@cf/huggingface/distilbert-sst-2-int8', { text: 'a cat' }],
    ['summarization', '@cf/facebook/bart-large-cnn', { input_text: 'a cat' }],
    ['translation', '@cf/meta/m2m100-1.2b', { text: 'a cat', target_lang: 'fr' }],
    [
      'translation',
      '@cf/ai4bharat/indictrans2-en-indic-1B',
      { text: 'a cat', target_language: 'hin_Deva' },
    ],
  ])('makes the input of %s for %s from the prompt', (task, model, input) => {
    const wire = run.encode(
      request({ task, model, messages: [textMessage('user', 'a cat')] }, { seed: 3 }),
    );
    expect(wire.body['input']).toEqual(input);
  });

  it('ranks the lines after the first', () => {
    const messages = [textMessage('user', 'pets\ncats\n\ndogs')];
    const wire = run.encode(
      request({ task: 'reranking', model: '@cf/baai/bge-reranker-base', messages }),
    );
    expect(wire.body['input']).toEqual({
      query: 'pets',
      contexts: [{ text: 'cats' }, { text: 'dogs' }],
    });
  });

  it.each<[ModelTask, string, object]>([
    ['image-classification', '@cf/microsoft/resnet-50', { image: [1, 2, 3] }],
    ['image-to-text', '@cf/llava-hf/llava-1.5-7b-hf', { image: [1, 2, 3], prompt: 'What?' }],
    ['speech-recognition', '@cf/openai/whisper', { audio: [1, 2, 3] }],
    ['speech-recognition', '@cf/openai/whisper-large-v3-turbo', { audio: 'AQID' }],
    [
      'speech-recognition',
      'openai/gpt-4o-transcribe',
      { file: 'data:application/octet-stream;base64,AQID' },
    ],
  ])('gives an attachment to %s as %s reads it', (task, model, input) => {
    const attachment = {
      type: 'image',
      mimeType: 'application/octet-stream',
      base64: 'AQID',
    } as const;
    const wire = run.encode(
      request({
        task,
        model,
        messages: [{ role: 'user', content: [{ type: 'text', text: 'What?' }, attachment] }],
      }),
    );
    expect(wire.body['input']).toEqual(input);
  });

  it('names the settings that a media task cannot carry', () => {
    const wire = run.encode(
      request({ task: 'text-to-speech', system: 'S' }, { temperature: 1, maxTokens: 3 }),
    );
    expect(wire.notes.map((note) => note.parameter).toSorted()).toEqual([
      'maxTokens',
      'stream',
      'system',
      'temperature',
    ]);
  });
});

describe('run: streamed answer', () => {
  it('reads native frames and ignores the filler', () => {
    const { run } = readFixture('run/native.sse');
    expect(run).toMatchObject({ text: 'Hello Wörld', state: 'completed', notices: [] });
    expect(run.usage).toMatchObject({ inputTokens: 19, outputTokens: 3, cachedInputTokens: 0 });
  });

  it('shows JSON mode as JSON', () => {
    expect(readFixture('run/native-json-mode.sse').run.text).toBe('{"answer":42}7');
  });

  it('joins native tool calls', () => {
    expect(readFixture('run/native-tool-calls.sse').run.toolCalls).toEqual([
      { id: 'call_1', name: 'weather', arguments: '{"city":"Bonn"}' },
    ]);
  });

  it('decides frame by frame: OpenAI chunks with a native usage frame', () => {
    const { run } = readFixture('run/chat-chunks-native-usage.sse');
    expect(run).toMatchObject({ reasoning: 'Hm.', text: 'Yes.', state: 'completed' });
    expect(run.usage?.inputTokens).toBe(19);
  });

  it('reads Anthropic events and their own end mark', () => {
    const { run } = readFixture('run/anthropic-events.sse');
    expect(run).toMatchObject({ text: 'So far ', state: 'completed', notices: [] });
    expect(run.usage?.inputTokens).toBe(1025);
  });

  it('reads Responses events', () => {
    const { run } = readFixture('responses/full.sse', { format: 'run' });
    expect(run).toMatchObject({ text: 'Hello ü🙂', state: 'completed' });
  });

  it('reads Google candidates, whose finish reason is the end mark', () => {
    const { run } = readFixture('run/google-candidates.sse');
    expect(run).toMatchObject({
      reasoning: 'Plan.',
      text: 'Hello there',
      toolCalls: [{ id: null, name: 'wave', arguments: '{"hand":"left"}' }],
      state: 'completed',
      notices: [],
    });
    expect(run.usage).toMatchObject({ inputTokens: 5, outputTokens: 9, reasoningTokens: 2 });
  });
});

describe('run: whole answer', () => {
  const whole = (name: string) => readFixture(`run/${name}.json`, { stream: false }).run;

  it('reads the native result, whose tool calls have objects as arguments', () => {
    expect(whole('native')).toMatchObject({
      text: 'Hello.',
      toolCalls: [{ id: null, name: 'weather', arguments: '{"city":"Bonn"}' }],
      usage: { inputTokens: 19 },
      state: 'completed',
    });
  });

  it.each([
    ['around-openai', 'Hello.'],
    ['around-responses', 'From gpt-oss.'],
    ['around-messages', 'From Claude.'],
    ['translation', 'Bonjour'],
    ['translations', 'नमस्ते\nदुनिया'],
    ['summary', 'Short.'],
    ['transcript', 'Hello there'],
    ['deepgram', 'hello from deepgram'],
  ])('finds the text in %s', (name, text) => {
    expect(whole(name)).toMatchObject({ text, state: 'completed' });
  });

  it('reads Google and its token limit', () => {
    expect(whole('google')).toMatchObject({ text: 'From Gemini.', state: 'length' });
  });

  it.each(['embeddings', 'classification'])('shows %s as JSON', (name) => {
    expect(JSON.parse(whole(name).text)).toBeTruthy();
  });

  it('finds the image of a third party inside result.result', () => {
    expect(whole('run-state-image').media).toEqual([
      { kind: 'image', mimeType: null, base64: null, url: 'https://pub-1.r2.dev/image.png' },
    ]);
  });

  it('finds base64 images and data addresses, and trusts their magic bytes', () => {
    expect(whole('image-base64').media).toMatchObject([{ kind: 'image', mimeType: 'image/jpeg' }]);
    expect(whole('audio-data-uri').media).toMatchObject([
      { kind: 'audio', mimeType: 'audio/mpeg', base64: 'SUQzBAAAAAAAI1RTU0U=' },
    ]);
  });

  it('fails when the run state says so, in the words of the provider', () => {
    const run = whole('run-state-failed');
    expect(run.state).toBe('failed');
    expect(run.error?.providerMessage).toBe('The prompt was refused by the provider');
  });

  it('says that a background run answers elsewhere', () => {
    expect(whole('background').error).toMatchObject({ code: 'background-run' });
  });

  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n', 'image'],
    ['image/jpeg', '\xff\xd8\xff\xe0', 'image'],
    ['audio/mpeg', 'ID3\x04', 'audio'],
    ['audio/wav', 'RIFF\x00\x00\x00\x00WAVE', 'audio'],
    ['video/mp4', '\x00\x00\x00\x18ftypisom', 'video'],
  ])('reads raw %s bytes whatever the header says', (mimeType, magic, kind) => {
    const bytes = Uint8Array.from(magic.padEnd(40, '\x00'), (c) => c.charCodeAt(0));
    const { run } = readBody(bytes, {
      format: 'run',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(run.media).toEqual([
      { kind, mimeType, base64: Buffer.from(bytes).toString('base64'), url: null },
    ]);
    expect(run.state).toBe('completed');
  });
});
