import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { parseCliOptions } from '@electron/cli/cli-options';
import { runDoctor } from '@electron/cli/run-doctor';
import { DOCTOR_STEPS, type DoctorStep } from '@shared/domain/doctor';
import { runCli, type CliResult } from '@tests/support/run-cli';
import { testBackend } from '@tests/support/test-backend';
import { afterAll, beforeAll, expect, it } from 'vitest';

let api: RunningDemoGateway;
beforeAll(async () => {
  api = await createDemoGateway({ pace: 0 });
});
afterAll(() => api.stop());

const doctor = (token: keyof typeof DEMO_TOKENS, ...args: string[]): Promise<CliResult> =>
  runCli(['doctor', '--data-dir', ':memory:', '--api-base', api.address.apiBase, ...args], {
    CLOUDFLARE_ACCOUNT_ID: api.address.accountId,
    CLOUDFLARE_API_TOKEN: DEMO_TOKENS[token].token,
  });

/** The same in this process: a program of its own takes a second to start. */
async function examined(token: keyof typeof DEMO_TOKENS, ...args: string[]) {
  const { apiBase, accountId } = api.address;
  const startAccount = { accountId, token: DEMO_TOKENS[token].token };
  await using app = await testBackend({ ports: { apiBase, apiBaseIsFixed: true, startAccount } });
  const options = parseCliOptions(['doctor', ...args]);
  if (options?.command !== 'doctor') throw new Error('No doctor.');
  let stdout = '';
  const isWell = await runDoctor(app.backend, options, {
    write: (text) => void (stdout += text),
    signal: new AbortController().signal,
  });
  return { isWell, stdout };
}

it('says step by step what a token can do', async () => {
  const { code, stdout, stderr } = await doctor('user');
  expect([code, stderr]).toEqual([0, '']);
  const marks = stdout.split('\n').filter((line) => /^[✓✗!?-] /.test(line));
  expect(marks).toHaveLength(DOCTOR_STEPS.length);
  expect(stdout).toContain('✓ Token: The token is valid and active.\n');
  expect(stdout).toContain('? Reading logs: The gateway has no log entry yet.\n  Run a prompt');
});

it('says of a step that failed what to change, where, and by which call', async () => {
  const { isWell, stdout } = await examined('gatewayOnly');
  expect(isWell).toBe(false);
  expect(stdout).toContain(
    '✗ Workers AI permission: The token lacks the permission “Workers AI – Read”.\n  Add it',
  );
  expect(stdout).toContain('https://dash.cloudflare.com/profile/api-tokens\n');
  expect(stdout).toContain('The API says (HTTP 401, 10000): Authentication error\n');
  expect(stdout).toContain('$CLOUDFLARE_ACCOUNT_ID/ai/models/search?per_page=1" \\\n');
  expect(stdout).not.toContain(DEMO_TOKENS.gatewayOnly.token);
});

it('prints the steps as one JSON array, and ends with 1 where one failed', async () => {
  const { code, stdout, stderr } = await doctor('expired', '--json');
  expect([code, stderr]).toEqual([1, '']);
  const steps = JSON.parse(stdout) as DoctorStep[];
  expect(steps.map((step) => step.id)).toEqual(DOCTOR_STEPS);
  expect(steps[1]).toMatchObject({ state: 'failed', message: 'The token has expired.' });
  expect(stdout).not.toContain(DEMO_TOKENS.expired.token);
});

it('looks at the gateway that is named', async () => {
  const { isWell, stdout } = await examined('user', '--gateway', 'nowhere');
  expect(isWell).toBe(false);
  expect(stdout).toContain('✗ Gateway: There is no gateway “nowhere”.');
});

it('shows a terminal nothing that it would obey', async () => {
  const { stdout } = await examined('user', '--gateway', '\u001b[31m\u202ered');
  expect(stdout).toContain('✗ Gateway: This cannot be the name of a gateway.');
  for (const character of ['\u001b', '\u202e']) expect(stdout).not.toContain(character);
});

it('says that the demo gateway is one', async () => {
  const { stdout } = await examined('user', '--demo');
  expect(stdout).toMatch(/^Demo: everything below is simulated\.\n/);
});
