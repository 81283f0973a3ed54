import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { runSdkExample } from './rest-api-examples';

let gateway: RunningDemoGateway;

beforeAll(async () => {
  gateway = await createDemoGateway({ pace: 0 });
});

afterAll(() => gateway.stop());

describe('the official SDKs, with the examples of the REST API text', () => {
  it('OpenAI: chat completions', async () => {
    const response = await runSdkExample('sdk: OpenAI chat completions', gateway, {
      after: 'console.log(JSON.stringify(response));',
    });
    expect(response).toMatchObject({ choices: [{ finish_reason: 'stop' }] });
  });

  it('OpenAI: responses', async () => {
    const response = await runSdkExample('sdk: OpenAI responses', gateway, {
      after: 'console.log(JSON.stringify(response));',
    });
    expect(response).toMatchObject({
      status: 'completed',
      output_text: expect.stringContaining('Cloudflare'),
    });
  });

  it('Anthropic: messages, although its base leads to /ai/v1/v1/messages', async () => {
    const message = await runSdkExample('sdk: Anthropic messages', gateway, {
      after: 'console.log(JSON.stringify(message));',
    });
    expect(message).toMatchObject({ type: 'message', content: [{ type: 'text' }] });
    expect(gateway.requests().at(-1)?.path).toMatch(/\/ai\/v1\/v1\/messages$/);
  });

  it('OpenAI: a chosen gateway by a default header', async () => {
    const headers = await runSdkExample('sdk: OpenAI chosen gateway', gateway, {
      before: 'import OpenAI from "openai";',
      after: `const { response } = await openai.chat.completions.create({
        model: "xai/grok-3", messages: [{ role: "user", content: "Hello" }],
      }).withResponse();
      console.log(JSON.stringify(Object.fromEntries(response.headers)));`,
    });
    expect(headers).toMatchObject({ 'cf-aig-log-id': expect.any(String) });
    expect(gateway.requests().at(-1)?.headers['cf-aig-gateway-id']).toBe('my-gateway');
  });
});
