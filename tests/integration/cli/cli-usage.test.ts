import { parseCliOptions } from '@electron/cli/cli-options';
import { createCliPorts } from '@electron/cli/cli-ports';
import { UsageError } from '@electron/cli/usage-error';
import { describe, expect, it } from 'vitest';

const HI = ['run', '--prompt', 'hi', '--model', 'openai/gpt-4.1'];
const ACCOUNT = 'a'.repeat(32);
const TOKEN = 'canary-token-0123456789';

function portsFor(args: string[], environment: NodeJS.ProcessEnv = {}): unknown {
  const options = parseCliOptions(args);
  return options && createCliPorts(options, environment);
}

describe('a command line that cannot be run names the bad option', () => {
  it.each([
    ['--prompt', ['run', '--model', 'a/b']],
    ['--prompt', ['run', '--prompt', '  ', '--model', 'a/b']],
    ['--model', ['run', '--prompt', 'hi']],
    ['--format', [...HI, '--format', 'yaml']],
    ['--param', [...HI, '--param', 'temperature']],
    ['temperature', [...HI, '--param', 'temperature=NaN']],
    ['temperature', [...HI, '--param', 'temperature=1e309']],
    ['temperature', [...HI, '--param', 'temperature=']],
    ['max_tokens', [...HI, '--param', 'max_tokens=0']],
    ['seed', [...HI, '--param', 'seed=1.5']],
    ['stream', [...HI, '--param', 'stream=false']],
    ['--header', [...HI, '--header', 'novalue']],
    ['authorization', [...HI, '--header', 'Authorization=Bearer x']],
    ['x-a', [...HI, '--header', 'x-a=b\r\nc: d']],
    ['header name', [...HI, '--header', 'x a=b']],
    ['cf-aig-cache-ttl', [...HI, '--header', 'cf-aig-cache-ttl=soon']],
    ['cf-aig-skip-cache', [...HI, '--header', 'cf-aig-skip-cache=yes']],
    ['cf-aig-backoff', [...HI, '--header', 'cf-aig-backoff=often']],
    ['cf-aig-metadata', [...HI, '--header', 'cf-aig-metadata={"a":null}']],
    ['takes each key once', [...HI, '--header', 'cf-aig-metadata={"a":1,"a":2}']],
    ['--api-base', [...HI, '--api-base', 'http://example.com/client/v4']],
    ['--api-base', [...HI, '--api-base', 'http://127.0.0.1.evil.test/']],
    ['--api-base', [...HI, '--api-base', 'https://user:pass@api.cloudflare.com/']],
    ['--api-base', [...HI, '--api-base', 'no address']],
    ['--data-dir', [...HI, '--data-dir=']],
    ['--api-base', [...HI, '--demo', '--api-base', 'https://api.cloudflare.com']],
    ['--account', [...HI, '--demo', '--account', ACCOUNT]],
    ['--account', [...HI, '--account', '../../etc']],
    ['--account', [...HI, '--account', 'short']],
    ['--nonsense', [...HI, '--nonsense']],
    ['serve', ['serve']],
    ['--gateway', [...HI, '--gateway', 'mine']],
    ['--prompt', ['doctor', '--prompt', 'hi']],
    ['--model', ['doctor', '--model', 'a/b']],
    ['--account', ['doctor', '--demo', '--account', ACCOUNT]],
    ['extra', ['doctor', 'extra']],
    ['--task', ['models', '--task', 'poetry']],
    ['--model', ['models', '--model', 'a/b']],
    ['--search', ['doctor', '--search', 'x']],
    ['extra', [...HI, 'extra']],
  ])('%s', (name, args) => {
    const start = (): unknown =>
      portsFor(args, { CLOUDFLARE_ACCOUNT_ID: ACCOUNT, CLOUDFLARE_API_TOKEN: TOKEN });
    expect(start).toThrow(UsageError);
    expect(start).toThrow(name);
    expect(start).not.toThrow('canary');
  });

  it('half of an account', () => {
    expect(() => portsFor(HI, { CLOUDFLARE_API_TOKEN: TOKEN })).toThrow('--account');
    expect(() => portsFor([...HI, '--account', ACCOUNT])).toThrow('CLOUDFLARE_API_TOKEN');
    expect(() => portsFor(HI, { CLOUDFLARE_ACCOUNT_ID: ACCOUNT })).toThrow('CLOUDFLARE_API_TOKEN');
  });

  it('a token in the place of the account, of which only the length is said', () => {
    const start = (): unknown => portsFor([...HI, '--account', TOKEN]);
    expect(start).toThrow(`${TOKEN.length} characters`);
    expect(start).not.toThrow(TOKEN.slice(0, 12));
  });
});

it('takes the account out of the environment', () => {
  const environment = { CLOUDFLARE_ACCOUNT_ID: ACCOUNT, CLOUDFLARE_API_TOKEN: TOKEN };
  expect(portsFor(HI, environment)).toMatchObject({ startAccount: { token: TOKEN } });
  expect(environment).toEqual({});
});

it('takes http on this machine and https anywhere, and adds the path where there is none', () => {
  const environment = () => ({ CLOUDFLARE_ACCOUNT_ID: ACCOUNT, CLOUDFLARE_API_TOKEN: TOKEN });
  for (const [base, apiBase = base] of [
    ['http://127.0.0.1:8787/client/v4'],
    ['https://a.test/v4'],
    ['https://a.test/v4/'],
    ['http://[::1]:1', 'http://[::1]:1/client/v4'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787/client/v4'],
    ['https://a.test', 'https://a.test/client/v4'],
  ] as const) {
    expect(portsFor([...HI, '--api-base', base], environment())).toMatchObject({ apiBase });
  }
});

it('puts each header where it belongs', () => {
  const headers = [
    'CF-AIG-Skip-Cache=true',
    'cf-aig-max-attempts=3',
    'cf-aig-gateway-id=my-gateway',
    'cf-aig-authorization=Bearer x=y',
  ];
  expect(parseCliOptions([...HI, ...headers.flatMap((text) => ['--header', text])])).toMatchObject({
    policy: {
      skipCache: true,
      maxAttempts: 3,
      gatewayId: 'my-gateway',
      extraHeaders: { 'cf-aig-authorization': 'Bearer x=y' },
    },
  });
});
