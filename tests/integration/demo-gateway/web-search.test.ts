import { describe, expect, it } from 'vitest';
import { startDemo } from './demo-client';

describe('a web search', () => {
  it.each([
    [{ query: 'Cloudflare', provider: 'exa', limit: 10 }, 503, 'provider_unavailable', true],
    [{ query: 'Cloudflare', provider: 'exa', limit: 11 }, 400, 'invalid_request', false],
    [{ provider: 'exa' }, 400, 'invalid_request', false],
  ])('is refused in the envelope of its own: %j', async (body, status, code, retryable) => {
    const demo = await startDemo();
    const answer = await demo.call('POST', '/ai/websearch', { body });
    expect(answer.status).toBe(status);
    expect(answer.json()).toEqual({
      ok: false,
      error: {
        category: expect.any(String),
        code,
        status,
        retryable,
        gatewayRequestId: expect.stringMatching(/^\w{26}$/),
      },
    });
  });

  it('needs a token', async () => {
    const demo = await startDemo();
    const body = { query: 'Cloudflare', provider: 'exa' };
    expect((await demo.call('POST', '/ai/websearch/', { body, token: null })).status).toBe(400);
  });
});
