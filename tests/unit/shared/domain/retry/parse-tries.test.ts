import { parseTries } from '@shared/domain/retry/parse-tries';
import { expect, it } from 'vitest';

const read = (text: string) => parseTries({ 'x-demo-tries': text });

it('reads the tries that the demo gateway tells', () => {
  const tries = [
    { startedAt: 0, endedAt: 50, outcome: 500 },
    { startedAt: 150, endedAt: 1150, outcome: 'timeout' },
  ];
  expect(read(JSON.stringify(tries))).toEqual(tries);
  expect(read('[{"startedAt":0,"endedAt":1,"outcome":200,"more":{}}]')).toEqual([
    { startedAt: 0, endedAt: 1, outcome: 200 },
  ]);
});

it.each([
  'no json',
  '{}',
  '[1]',
  '[{"startedAt":"0","endedAt":1,"outcome":200}]',
  '[{"startedAt":-1,"endedAt":1,"outcome":200}]',
  '[{"startedAt":0,"endedAt":1e999,"outcome":200}]',
  '[{"startedAt":0,"endedAt":1,"outcome":"late"}]',
  JSON.stringify(Array.from({ length: 6 }, () => ({ startedAt: 0, endedAt: 1, outcome: 200 }))),
])('takes nothing from %s', (text) => {
  expect(read(text)).toBeNull();
});

it('takes nothing from an answer that tells none', () => {
  expect(parseTries({})).toBeNull();
});
