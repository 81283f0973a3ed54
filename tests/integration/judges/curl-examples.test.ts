import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { requireProgram } from './require-program';
import { runCurlExample } from './rest-api-examples';

let gateway: RunningDemoGateway;

beforeAll(async () => {
  requireProgram('curl');
  gateway = await createDemoGateway({ pace: 0 });
});

afterAll(() => gateway.stop());

/** Runs an example and takes the answer apart. */
async function answerOf(name: string): Promise<{ head: string; body: string }> {
  const output = await runCurlExample(name, gateway);
  const [head = '', ...rest] = output.split('\r\n\r\n');
  return { head, body: rest.join('\r\n\r\n') };
}

describe('curl, with the examples of the REST API text', () => {
  it('calls a third-party model on the run path', async () => {
    const { head, body } = await answerOf('curl: run, third-party');
    expect(head).toMatch(/^HTTP\/1\.1 200/);
    expect(JSON.parse(body)).toMatchObject({
      success: true,
      result: { choices: [{ message: { content: expect.stringContaining('Cloudflare') } }] },
    });
  });

  it('calls a Workers AI model through a chosen gateway', async () => {
    const { head, body } = await answerOf('curl: run, Workers AI');
    expect(head).toMatch(/cf-aig-log-id: \w{26}/);
    expect(JSON.parse(body)).toMatchObject({
      success: true,
      result: { choices: [{ message: { role: 'assistant' } }] },
    });
  });

  it('calls a Workers AI model by its path, which no gateway sees', async () => {
    const { head, body } = await answerOf('curl: run, model in the path');
    expect(head).toMatch(/^HTTP\/1\.1 200/);
    expect(head).not.toContain('cf-aig-');
    expect(JSON.parse(body)).toMatchObject({ success: true });
  });

  it('streams chat completions', async () => {
    const { head, body } = await answerOf('curl: chat completions');
    expect(head).toContain('content-type: text/event-stream');
    expect(body).toContain('"object":"chat.completion.chunk"');
    expect(body.trimEnd().endsWith('data: [DONE]')).toBe(true);
  });

  it('calls the Messages format', async () => {
    const { body } = await answerOf('curl: messages');
    expect(JSON.parse(body)).toMatchObject({
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text: expect.any(String) }],
    });
  });

  it('routes through the gateway that the header names', async () => {
    const { body } = await answerOf('curl: chosen gateway');
    expect(JSON.parse(body)).toMatchObject({ object: 'chat.completion' });
    expect(gateway.requests().at(-1)?.headers['cf-aig-gateway-id']).toBe('my-gateway');
  });
});
