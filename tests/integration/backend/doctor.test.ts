import { DEMO_ACCOUNT_ID, NEWER_ACCOUNT_ID } from '@electron/demo-gateway/account/tokens';
import { AppFailure, appError } from '@shared/domain/app-error';
import { DOCTOR_STEPS, type DoctorStep } from '@shared/domain/doctor';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';
import { asToken } from './as-token';

const states = (steps: Record<string, DoctorStep>): Record<string, string> =>
  Object.fromEntries(Object.values(steps).map(({ id, state }) => [id, state]));

describe('a token that may do everything', () => {
  it('passes every step, in order, with the exact calls', async () => {
    await using app = await asToken('user');
    await runOnce(app.client);
    const steps = await app.examine();
    expect(Object.keys(steps)).toEqual(DOCTOR_STEPS);
    expect(new Set(Object.values(states(steps)))).toEqual(new Set(['passed']));
    expect(steps.token.curl).toBe(
      `curl "${app.api.address.apiBase}/accounts/$CLOUDFLARE_ACCOUNT_ID/tokens/verify" \\\n` +
        `  --header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`,
    );
    expect(steps['workers-ai'].curl).toContain('/ai/models/search?per_page=1"');
    expect(steps.logs.message).toMatch(/^The newest log entry, of 20\d\d-.*Z, can be read\.$/);
    expect(steps.credits.message).toContain('$25.00');
    expect(JSON.stringify(steps)).not.toContain(app.api.address.token);
  });

  it('shows as curl what was asked, and how long it took', async () => {
    await using app = await asToken('user');
    const steps = Object.values(await app.examine());
    const asked = app.api.requests().map((request) => request.path);
    const account = `/accounts/${app.api.address.accountId}`;
    const shown = steps
      .flatMap(({ curl }) => curl?.split('\n').filter((line) => line.startsWith('curl ')) ?? [])
      .map((line) => /"(.*)"/.exec(line)?.[1] ?? '')
      .map((url) => url.replace('/accounts/$CLOUDFLARE_ACCOUNT_ID', account));
    const { origin } = new URL(app.api.address.apiBase);
    expect(shown).toEqual(asked.map((path) => origin + path));
    for (const { curl, duration } of steps) {
      expect(duration === null).toBe(curl === null);
    }
  });

  it('explains which requests go through the default gateway, and which through a named one', async () => {
    await using app = await asToken('user');
    expect((await app.examine()).gateway.message).toMatch(
      /Third-party.*@cf\/ models go through no/,
    );
    const named = await app.examine('my-gateway');
    expect(named.gateway.message).toMatch(/“my-gateway” exists.*cf-aig-gateway-id.*bypass/);
  });

  it('examines the demo gateway where nothing is connected', async () => {
    await using app = await testBackend();
    const found: DoctorStep[] = [];
    for await (const step of await app.client.doctor.run({ gatewayId: null })) found.push(step);
    expect(found.map((step) => step.state).slice(0, 7)).toEqual(
      Array.from({ length: 7 }, () => 'passed'),
    );
  });
});

describe('the token', () => {
  it('may be owned by the account', async () => {
    await using app = await asToken('accountOwned');
    expect(states(await app.examine())).toMatchObject({ token: 'passed', 'ai-gateway': 'passed' });
  });

  it('is asked for in the user form where the account form does not know it', async () => {
    const managementFault = 'unauthorized;on=/accounts/de300de300de300de300de300de300de/tokens';
    await using app = await asToken('user', { demo: { managementFault } });
    const { token } = await app.examine();
    expect(token.state).toBe('passed');
    expect(token.curl?.split('\ncurl ')).toHaveLength(2);
    expect(token.curl).toContain('/client/v4/user/tokens/verify"');
  });

  it.each([
    ['expired', 'The token has expired.', /new one/],
    ['disabled', 'The token is switched off.', /Switch it on/],
  ] as const)('may be %s', async (name, message, hint) => {
    await using app = await asToken(name);
    const steps = await app.examine();
    expect(steps.token).toMatchObject({ state: 'failed', message });
    expect(steps.token.hint).toMatch(hint);
    expect(steps.token.link?.url).toMatch(/^https:\/\/dash\.cloudflare\.com\/profile\/api-tokens/);
    expect(steps.logs).toMatchObject({
      state: 'skipped',
      message: 'Without a valid token every call is refused.',
    });
  });

  it.each([
    ['unknown_token_0123456789abcdefghijklmnopqrst', 'Cloudflare does not know this token.', 1000],
    ['c2547eb745079dac9320b638f5e225cf483cc', 'What was saved is not an API token.', 6003],
  ])('may be none: %s', async (text, message, gatewayCode) => {
    await using app = await asToken({ text });
    const { token, ...rest } = await app.examine();
    expect(token).toMatchObject({ state: 'failed', message, error: { gatewayCode } });
    const { 'account-id': _, ...later } = rest;
    expect(new Set(Object.values(states(later)))).toEqual(new Set(['skipped']));
    expect(JSON.stringify(token)).not.toContain(text);
  });

  it('may end soon', async () => {
    await using app = await asToken('endsSoon');
    const { token } = await app.examine();
    expect(token).toMatchObject({ state: 'warning', hint: expect.stringContaining('ends soon') });
    expect(token.message).toMatch(/until \d{4}-\d\d-\d\d\.$/);
  });

  it('does not pass for one that could not be asked for', async () => {
    await using app = await asToken('user', {
      demo: { managementFault: 'server-error;on=verify' },
    });
    expect(states(await app.examine())).toMatchObject({ token: 'unknown', 'workers-ai': 'passed' });
  });
});

describe('the account', () => {
  it('is named as the cause where Cloudflare knows none of that id', async () => {
    await using app = await asToken('user', { accountId: '0'.repeat(32) });
    const steps = await app.examine();
    expect(steps['workers-ai']).toMatchObject({
      state: 'failed',
      message: 'Cloudflare knows no account with this ID.',
      link: { label: 'Where to find the account ID' },
    });
    expect(steps['ai-gateway']).toMatchObject({
      state: 'skipped',
      message: 'The account was not found.',
    });
  });

  it('may be one that the token is not for', async () => {
    await using app = await asToken('newerAccount', { accountId: DEMO_ACCOUNT_ID });
    expect(states(await app.examine())).toMatchObject({
      'workers-ai': 'failed',
      'ai-gateway': 'failed',
    });
  });
});

describe('permissions', () => {
  it('names both that running models may need, and goes on', async () => {
    await using app = await asToken('gatewayOnly');
    const steps = await app.examine();
    expect(steps['workers-ai']).toMatchObject({
      state: 'failed',
      message: 'The token lacks the permission “Workers AI – Read”.',
      link: { url: 'https://dash.cloudflare.com/profile/api-tokens' },
      error: { status: 401, gatewayCode: 10000 },
    });
    expect(steps['workers-ai'].hint).toMatch(/“Workers AI – Read”.*“AI Gateway”/);
    expect(states(steps)).toMatchObject({ 'ai-gateway': 'passed', gateway: 'passed' });
  });

  it('leaves out what needs to see gateways', async () => {
    await using app = await asToken('inferenceOnly');
    const steps = await app.examine();
    expect(steps['ai-gateway']).toMatchObject({
      state: 'failed',
      message: 'The token lacks the permission “AI Gateway – Read”.',
      error: { gatewayCode: 9109 },
    });
    expect(steps.gateway).toMatchObject({
      state: 'skipped',
      message: 'Needs the permission “AI Gateway – Read”.',
      curl: null,
      duration: null,
    });
  });

  it('does not blame the token for an account that is blocked', async () => {
    const managementFault = 'account-blocked;on=/ai/models';
    await using app = await asToken('user', { demo: { managementFault } });
    expect((await app.examine())['workers-ai']).toMatchObject({
      state: 'failed',
      message: 'The list of models was refused (HTTP 403): AiError: Account blocked',
      hint: 'Contact Cloudflare support.',
    });
  });

  it.each(['unknown-access-token', 'unauthorized', 'forbidden'])(
    'takes every way of saying "may not" for a missing permission: %s',
    async (fault) => {
      const managementFault = `${fault};on=/ai-gateway`;
      await using app = await asToken('user', { demo: { managementFault } });
      expect((await app.examine())['ai-gateway'].message).toBe(
        'The token lacks the permission “AI Gateway – Read”.',
      );
    },
  );

  it('does not fail for a balance that cannot be read', async () => {
    await using app = await asToken('withoutCredits');
    const { credits } = await app.examine();
    expect(credits).toMatchObject({ state: 'unknown', error: { gatewayCode: 9109 } });
    expect(credits.message).toContain('postpaid');
  });
});

describe('the gateway', () => {
  it.each([
    ['nowhere', 'There is no gateway “nowhere”.'],
    ['Not a name', 'This cannot be the name of a gateway.'],
  ])('may not exist: %s', async (gatewayId, message) => {
    await using app = await asToken('user');
    const steps = await app.examine(gatewayId);
    expect(steps.gateway).toMatchObject({ state: 'failed', message });
    expect(states(steps)).toMatchObject({
      'gateway-authentication': 'skipped',
      credits: 'passed',
      logs: 'skipped',
    });
  });

  it('may be the default one that is still to be made', async () => {
    const managementFault = 'gateway-not-made;on=/gateways/default';
    await using app = await asToken('user', { demo: { managementFault } });
    const { gateway } = await app.examine();
    expect(gateway).toMatchObject({ state: 'warning', error: { status: 404 } });
    expect(gateway.message).toContain('Cloudflare makes it when it is first needed');
  });

  it('tells its settings: authentication, billing, logs', async () => {
    await using app = await asToken('user');
    const { modifiedAt } = await app.client.gateways.get({ gatewayId: 'my-gateway' });
    await app.client.gateways.update({
      gatewayId: 'my-gateway',
      modifiedAt,
      changes: { authentication: false, workersAiBilling: 'unified', collectLogs: false },
    });
    const steps = await app.examine('my-gateway');
    expect(steps['gateway-authentication']).toMatchObject({
      state: 'warning',
      hint: 'Switch the gateway’s authentication on.',
    });
    expect(steps.credits.message).toContain('Workers AI is paid from them too');
    expect(steps.logs).toMatchObject({ state: 'warning', hint: expect.stringMatching(/logs/) });
  });
});

describe('the log system', () => {
  it('is told by the entries that the Logs API gives', async () => {
    await using app = await asToken('user');
    await runOnce(app.client);
    expect((await app.examine())['log-system']).toMatchObject({
      state: 'passed',
      message: 'The account keeps its logs in AI Gateway: the Logs API has entries.',
    });
  });

  it('is inferred from the day of the account where there are none, and says so', async () => {
    await using older = await asToken('user');
    const steps = await older.examine();
    expect(steps['log-system'].message).toMatch(/AI Gateway, inferred from its first day, 2026-01/);
    expect(steps.logs).toMatchObject({ state: 'unknown', hint: expect.stringContaining('Run') });
    await using newer = await asToken('newerAccount');
    const { 'log-system': system, logs } = await newer.examine();
    expect(system).toMatchObject({ state: 'warning', hint: expect.stringContaining('estimates') });
    expect(system.message).toMatch(/Workers Observability \(inferred.*2026-10-05\)/);
    expect(logs.state).toBe('skipped');
  });

  it('stays unknown where the token may not know the account', async () => {
    await using app = await asToken('newerAccountUnseen');
    expect(app.api.address.accountId).not.toBe(NEWER_ACCOUNT_ID);
    const { 'log-system': system } = await app.examine();
    expect(system).toMatchObject({
      state: 'unknown',
      hint: expect.stringContaining('Account Settings – Read'),
    });
  });

  it('stays unknown for a token that the account owns, which may list no accounts', async () => {
    await using app = await asToken('accountOwned');
    const { 'log-system': system } = await app.examine();
    expect(system).toMatchObject({ state: 'unknown', error: null });
    expect(system.curl).toContain('/client/v4/accounts?per_page=50"');
  });

  it('is told by the API’s own words', async () => {
    await using app = await asToken('user', {
      demo: { managementFault: 'logs-elsewhere;on=/logs' },
    });
    expect((await app.examine())['log-system']).toMatchObject({
      state: 'warning',
      message: 'This account keeps its logs in Workers Observability (says the API itself).',
    });
  });

  it.each([
    ['forbidden', 'failed', /lacks the permission/],
    ['invalid-field', 'unknown', /list of logs was refused \(HTTP 400\)/],
    ['server-error', 'unknown', /no answer to this now \(HTTP 500\)/],
  ])('may be refused: %s', async (fault, state, message) => {
    const managementFault = `${fault};on=/logs`;
    await using app = await asToken('user', { demo: { managementFault } });
    const { 'log-system': system } = await app.examine();
    expect(system.state).toBe(state);
    expect(system.message).toMatch(message);
  });

  it('may let its list be read, but not an entry', async () => {
    await using app = await asToken('user', { demo: { managementFault: 'forbidden;on=/logs/' } });
    await runOnce(app.client);
    expect((await app.examine()).logs).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('The newest log entry was refused (HTTP 403)'),
    });
  });
});

describe('what is no refusal', () => {
  it.each([
    ['html', 'What came back is not an answer of the API.'],
    ['redirect-elsewhere', 'Unexpected redirect to 127.0.0.1:9.'],
  ])('is named, and nothing more is asked: %s', async (managementFault, message) => {
    await using app = await asToken('user', { demo: { managementFault } });
    const steps = await app.examine();
    expect(steps.token).toMatchObject({ state: 'failed', message });
    expect(steps.token.curl).not.toBeNull();
    expect(steps['workers-ai']).toMatchObject({
      state: 'skipped',
      message: 'The API could not be reached.',
    });
    expect(app.api.requests()).toHaveLength(1);
  });

  it('is named where nothing answers at all', async () => {
    await using app = await asToken('user');
    await app.api.stop();
    const { token } = await app.examine();
    expect(token).toMatchObject({ state: 'failed', error: { kind: 'network' } });
    expect(token.message).toContain('refused the connection');
  });

  it.each(['api-throttled', 'server-error'])(
    'leaves open what a busy API hides: %s',
    async (fault) => {
      await using app = await asToken('user', { demo: { managementFault: fault } });
      const steps = states(await app.examine());
      expect(steps).toMatchObject({
        token: 'unknown',
        'workers-ai': 'unknown',
        credits: 'unknown',
      });
      expect(Object.values(steps)).not.toContain('failed');
    },
  );

  it('is an error that says so where there is nobody to examine', async () => {
    const failure = appError({ kind: 'network', code: 'no-port', message: 'No port is free.' });
    await using app = await testBackend({
      ports: {
        demoGateway: {
          start: () => Promise.reject(new AppFailure(failure)),
          stop: () => Promise.resolve(),
        },
      },
    });
    const steps = await app.client.doctor.run({ gatewayId: null });
    await expect(steps.next()).rejects.toMatchObject({ data: failure });
  });

  it('is a finding where the token was not given for the address', async () => {
    await using api = await asToken('user');
    const { apiBase, accountId, token } = api.api.address;
    await using app = await testBackend({ ports: { apiBase } });
    await app.client.account.connect({ accountId, token, remember: false });
    const settings = await app.client.settings.get();
    await app.client.settings.save({ ...settings, apiBase: 'https://example.com/client/v4' });
    const steps: DoctorStep[] = [];
    for await (const step of await app.client.doctor.run({ gatewayId: null })) steps.push(step);
    expect(steps[1]).toMatchObject({
      id: 'token',
      state: 'failed',
      message: expect.stringContaining('https://example.com'),
      curl: null,
    });
    expect(steps[2]).toMatchObject({
      state: 'skipped',
      message: 'Nothing is sent until the token can be used.',
    });
  });
});

async function runOnce(client: Awaited<ReturnType<typeof asToken>>['client']): Promise<void> {
  const feed = await client.runs.feed({ seen: [] });
  const { runId } = await client.runs.start({ request: runRequest() });
  for await (const { feedId, message, batches } of feed) {
    await client.runs.acknowledge({ feedId, message });
    const events = batches.flatMap((batch) => (batch.runId === runId ? batch.events : []));
    if (events.some((event) => event.type === 'run-end')) return;
  }
}
