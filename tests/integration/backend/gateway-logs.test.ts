import type { BackendClient } from '@shared/contract/contract';
import type { GatewayLogCondition, GatewayLogRecord } from '@shared/domain/gateway-log';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';
import { watchRuns } from '@tests/support/run-watch';
import { describe, expect, it } from 'vitest';
import { asToken, type ConnectedBackend } from './as-token';

const gatewayId = 'default';

/** Sends prompts one after the other and gives the ids of their log entries. */
async function ask(
  app: ConnectedBackend,
  prompts: readonly string[],
  policy: Partial<GatewayPolicy> = {},
): Promise<string[]> {
  const watch = watchRuns(app.client);
  const ids: string[] = [];
  for (const prompt of prompts) {
    const request = runRequest({
      messages: [textMessage('user', prompt)],
      parameters: { ...DEFAULT_PARAMETERS, stream: false },
      policy: { ...INHERIT_ALL, ...policy },
    });
    const { runId } = await app.client.runs.start({ request });
    const run = await watch.ended(runId);
    ids.push(run.responseHeaders['cf-aig-log-id'] ?? '');
  }
  await watch.close();
  return ids;
}

const list = (
  client: BackendClient,
  conditions: GatewayLogCondition[] = [],
  paging: { search?: string; page?: number; perPage?: number } = {},
) =>
  client.gatewayLogs.list({ gatewayId, conditions, search: '', page: 1, perPage: 20, ...paging });

const idsOf = (records: readonly GatewayLogRecord[]) => records.map(({ id }) => id);

const refusal = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no refusal',
    (error: { data: unknown }) => error.data,
  );

describe('the list', () => {
  it('has the newest first, page by page, and says how many there are', async () => {
    await using app = await asToken('user');
    const sent = await ask(app, ['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
    const first = await list(app.client, [], { perPage: 5 });
    const second = await list(app.client, [], { perPage: 5, page: 2 });
    expect(idsOf([...first.records, ...second.records])).toEqual(sent.toReversed());
    expect(first.total).toBe(7);
    expect(first.records[0]).toMatchObject({
      provider: 'openai',
      success: true,
      status: 200,
      cached: false,
      duration: expect.any(Number),
      tokensOut: expect.any(Number),
      cost: expect.any(Number),
      step: expect.any(Number),
    });
  });

  it('sends conditions as the filters JSON, and finds what fits all of them', async () => {
    await using app = await asToken('user');
    const policy = { cacheTtl: 60, metadata: { team: 'blue' } };
    const [miss = '', hit = ''] = await ask(app, ['the same', 'the same'], policy);
    await ask(app, ['another']);
    const cached = await list(app.client, [{ key: 'cached', operator: 'eq', value: [true] }]);
    expect(idsOf(cached.records)).toEqual([hit]);
    expect(cached.records[0]).toMatchObject({ cached: true, cost: 0, metadata: { team: 'blue' } });
    const blue: GatewayLogCondition[] = [
      { key: 'metadata.value', operator: 'eq', value: ['blue'] },
      { key: 'cached', operator: 'neq', value: [true] },
    ];
    expect(idsOf((await list(app.client, blue)).records)).toEqual([miss]);
    const url = new URL(app.api.requests().at(-1)?.path ?? '', app.api.address.apiBase);
    expect(JSON.parse(url.searchParams.get('filters') ?? '')).toEqual(blue);
    const found = await list(app.client, [], { search: 'another' });
    expect(found.records).toHaveLength(1);
  });

  it('repeats what the gateway says of a filter that it does not know', async () => {
    await using app = await asToken('user');
    const call = list(app.client, [{ key: 'colour', operator: 'eq', value: ['blue'] }]);
    expect(await refusal(call)).toMatchObject({
      kind: 'bad-input',
      message: 'The gateway’s log refused the filter.',
      hint: expect.stringContaining('Invalid filter key'),
    });
  });
});

describe('one entry', () => {
  it('has the bodies that went over the wire', async () => {
    await using app = await asToken('user');
    const [logId = ''] = await ask(app, ['What is a log?']);
    const { request, response } = await app.client.gatewayLogs.bodies({ gatewayId, logId });
    const sent = app.api.requests().find(({ method }) => method === 'POST');
    expect(request).toEqual({ value: JSON.parse(sent?.body ?? ''), problem: null });
    expect(response.problem).toBeNull();
    expect(response.value).not.toBeNull();
  });

  it('says where no body was kept', async () => {
    await using app = await asToken('user');
    const [logId = ''] = await ask(app, ['Quiet'], { collectLogPayload: false });
    const bodies = await app.client.gatewayLogs.bodies({ gatewayId, logId });
    expect(bodies.request).toMatchObject({
      value: null,
      problem: { code: 'body-not-kept', message: 'The gateway kept no request body.' },
    });
  });

  it('is found in the log of the app, which sent what it is of', async () => {
    await using app = await asToken('user');
    const [logId = ''] = await ask(app, ['Whose is this?', 'Another']);
    const own = (id: string) => app.client.gatewayLogs.ownRun({ logId: id });
    expect(await own(logId)).toMatchObject({
      request: { messages: [textMessage('user', 'Whose is this?')] },
      responseHeaders: { 'cf-aig-log-id': logId },
    });
    expect(await own('another')).toBeNull();
  });

  it('is rated, and read again', async () => {
    await using app = await asToken('user');
    const [logId = ''] = await ask(app, ['Rate me'], { metadata: { team: 'blue' } });
    const rated = await app.client.gatewayLogs.patch({ gatewayId, logId, feedback: 1, score: 80 });
    expect(rated).toMatchObject({ feedback: 1, score: 80, metadata: { team: 'blue' } });
    const cleared = await app.client.gatewayLogs.patch({
      gatewayId,
      logId,
      feedback: 0,
      metadata: { team: 'red', round: 2 },
    });
    expect(cleared).toMatchObject({
      feedback: null,
      score: 80,
      metadata: { team: 'red', round: 2 },
    });
    expect(await app.client.gatewayLogs.get({ gatewayId, logId })).toEqual(cleared);
  });
});

describe('refusals', () => {
  it('says that an entry is not there, perhaps not yet, and lets it be tried again', async () => {
    await using app = await asToken('user');
    expect(await refusal(app.client.gatewayLogs.get({ gatewayId, logId: 'none' }))).toMatchObject({
      code: 'gateway-log-missing',
      retryable: true,
      message: 'The gateway “default” has no such log entry, or not yet.',
    });
  });

  it('tells a missing gateway from a missing entry', async () => {
    await using app = await asToken('user');
    const call = app.client.gatewayLogs.get({ gatewayId: 'nowhere', logId: 'none' });
    expect(await refusal(call)).toMatchObject({ message: 'There is no gateway “nowhere”.' });
  });

  it('infers from its first day that an account keeps its logs elsewhere', async () => {
    await using app = await asToken('newerAccount');
    const words = {
      code: 'logs-elsewhere',
      message:
        'This account keeps its logs in Workers Observability (inferred from the account’s first day, 2026-10-05).',
    };
    expect(await refusal(list(app.client))).toMatchObject(words);
    const call = app.client.gatewayLogs.get({ gatewayId, logId: 'none' });
    expect(await refusal(call)).toMatchObject(words);
  });

  it('believes the API itself that the logs are elsewhere', async () => {
    await using app = await asToken('user', { demo: { managementFault: 'logs-elsewhere' } });
    expect(await refusal(list(app.client))).toMatchObject({
      code: 'logs-elsewhere',
      message: 'This account keeps its logs in Workers Observability (says the API itself).',
    });
  });

  it('has an empty list for an older account that has sent nothing yet', async () => {
    await using app = await asToken('user');
    expect(await list(app.client)).toEqual({ records: [], total: 0 });
  });

  it('names the permission that is missing', async () => {
    await using blind = await asToken('inferenceOnly');
    expect(await refusal(list(blind.client))).toMatchObject({
      message: 'This token may not read the gateway’s log.',
      hint: expect.stringContaining('“AI Gateway – Read”'),
    });
    await using reader = await asToken('gatewayReader');
    const call = reader.client.gatewayLogs.patch({ gatewayId, logId: 'none', feedback: 1 });
    expect(await refusal(call)).toMatchObject({
      message: 'This token may not change the gateway’s log.',
      hint: expect.stringContaining('“AI Gateway – Edit”'),
    });
  });
});
