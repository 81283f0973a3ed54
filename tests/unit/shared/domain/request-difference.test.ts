import { isSame } from '@shared/domain/compared-row';
import {
  changedNames,
  compareRequests,
  type ComparedRequest,
} from '@shared/domain/request-difference';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

function compared(given: Partial<RunRequest> = {}): ComparedRequest {
  const request = runRequest(given);
  const { path, headers, bodyText } = dialectFor(request.format).encode(request);
  const url = `https://api.example/accounts/a/${path}`;
  return { settings: request, sent: { method: 'POST', url, headers, body: bodyText } };
}

const differing = (rows: ReturnType<typeof compareRequests>['body']) =>
  Object.fromEntries(rows.filter((row) => !isSame(row)).map(({ name, values }) => [name, values]));

it('finds no difference between a request and itself, and lists what is equal', () => {
  const { headers, parameters, body } = compareRequests([compared(), compared()]);
  expect([...headers, ...parameters, ...body].every(isSame)).toBe(true);
  expect(body.map(({ name }) => name)).toContain('messages[0].content');
  expect(parameters.map(({ name }) => name)).toContain('Stream');
});

it('names headers, parameters and places in the body that differ', () => {
  const { headers, parameters, body } = compareRequests([
    compared({ policy: { ...INHERIT_ALL, cacheTtl: 60 } }),
    compared({
      policy: { ...INHERIT_ALL, cacheTtl: 300, skipCache: true },
      parameters: { ...DEFAULT_PARAMETERS, temperature: 0.2 },
      system: 'Be brief.',
    }),
  ]);
  expect(differing(headers)).toEqual({
    'cf-aig-cache-ttl': ['60', '300'],
    'cf-aig-skip-cache': [null, 'true'],
  });
  expect(differing(parameters)).toEqual({
    Temperature: [null, '0.2'],
    System: [null, 'Be brief.'],
  });
  expect(differing(body)['temperature']).toEqual([null, '0.2']);
  expect(Object.keys(differing(body))).toContain('messages[0].role');
});

it('shows another format as another address and another body', () => {
  const { body } = compareRequests([compared(), compared({ format: 'responses' })]);
  expect(differing(body)['POST']).toEqual([
    'https://api.example/accounts/a/ai/v1/chat/completions',
    'https://api.example/accounts/a/ai/v1/responses',
  ]);
});

it('compares any number of requests', () => {
  const formats = (['run', 'chat-completions', 'responses', 'messages'] as const).map((format) =>
    compared({ format }),
  );
  const { parameters } = compareRequests(formats);
  expect(parameters.find(({ name }) => name === 'Format')?.values).toEqual([
    'Run',
    'Chat completions',
    'Responses',
    'Messages',
  ]);
});

it('gives the names of what a column has otherwise than the base', () => {
  const settings = runRequest();
  const base = { settings, headers: { 'cf-aig-cache-ttl': '60' } };
  expect(changedNames(base, base)).toEqual([]);
  const own = {
    settings: { ...settings, format: 'messages' as const, system: '  ' },
    headers: { 'cf-aig-cache-ttl': '60', 'cf-aig-backoff': 'linear' },
  };
  expect(changedNames(base, own)).toEqual(['Format', 'cf-aig-backoff']);
});
