import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import { changedWords, withRequest } from '@renderer/features/lab/state/take-request';
import { runRequest } from '@tests/support/run-request';
import { textMessage } from '@shared/domain/run-request';
import { expect, test } from 'vitest';

const asking = (prompt: string) => runRequest({ messages: [textMessage('user', prompt)] });

test('another request leaves the test as it was set', () => {
  const kept = { ...defaultDefinition('cache', asking('Old')), fresh: false };
  expect(withRequest(kept, asking('New'))).toEqual({ ...kept, request: asking('New') });
});

test('a matrix gets the prompt as its first row, once', () => {
  const kept = { ...defaultDefinition('matrix', asking('Old')), prompts: ['One', 'New', 'Two'] };
  expect(withRequest(kept, asking('New'))).toMatchObject({ prompts: ['New', 'One', 'Two'] });
});

test('says what a lab changed in the request, and nothing where it changed nothing', () => {
  const request = asking('Anything');
  const { request: cached } = defaultDefinition('cache', request);
  expect(changedWords(request, cached)).toBe('stream off, cf-aig-cache-ttl: 60');
  expect(changedWords(cached, cached)).toBe('');
});
