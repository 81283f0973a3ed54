import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { requireProgram } from '../judges/require-program';
import { asToken } from './as-token';

beforeAll(() => requireProgram('curl'));

it('shows calls that do in a shell what the doctor did, with the secrets left to the environment', async () => {
  await using app = await asToken('user');
  const steps = Object.values(await app.examine());
  const byDoctor = app.api.requests().map(({ method, path }) => ({ method, path }));
  const shell = spawn('bash', ['-s'], {
    env: {
      PATH: process.env['PATH'],
      CLOUDFLARE_ACCOUNT_ID: app.api.address.accountId,
      CLOUDFLARE_API_TOKEN: app.api.address.token,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  shell.stdin.end(steps.map(({ curl }) => curl).join('\necho\n'));
  const answers = (await text(shell.stdout)).split('\n').filter((line) => line !== '');
  for (const answer of answers) expect(answer).toContain('"success":true');
  const byShell = app.api
    .requests()
    .slice(byDoctor.length)
    .map(({ method, path }) => ({ method, path }));
  expect(byShell).toEqual(byDoctor);
});
