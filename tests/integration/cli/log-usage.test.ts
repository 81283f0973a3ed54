import { parseCliOptions } from '@electron/cli/cli-options';
import { ANY_RUN } from '@shared/domain/log-query';
import { expect, it } from 'vitest';

const filters = (...given: string[]): string[] => given.flatMap((text) => ['--filter', text]);

it('log: the newest 50 runs, or those that pass every filter', () => {
  expect(parseCliOptions(['log'])).toMatchObject({ filter: ANY_RUN, limit: 50 });
  const args = filters(
    ...['model=a/b', 'model=@cf/c/d', 'format=chat', 'state=failed', 'status=429', 'cache=hit'],
    ...['gateway=lab', 'finish=stop', 'author=a', 'metadata=team=blue=ish', 'pinned=yes'],
    ...['from=2026-11-22T00:00:00Z', 'min-cost=0.1', 'max-cost=2', 'max-duration=900'],
    'min-tokens=7',
  );
  const parsed = parseCliOptions(['log', '--text', 'two words', '--limit', '3', ...args]);
  expect(parsed).toMatchObject({
    limit: 3,
    filter: {
      text: 'two words',
      models: ['a/b', '@cf/c/d'],
      authors: ['a'],
      formats: ['chat-completions'],
      states: ['failed'],
      statuses: [429],
      cacheStatus: 'HIT',
      gateway: 'lab',
      finishReasons: ['stop'],
      metadata: { key: 'team', value: 'blue=ish' },
      pinned: true,
      startedAt: { from: Date.UTC(2026, 10, 22), to: null },
      cost: { from: 0.1, to: 2 },
      duration: { from: null, to: 900 },
      tokens: { from: 7, to: null },
    },
  });
});

it.each([
  [filters('colour=red'), 'does not know colour'],
  [filters('model'), 'name=value'],
  [filters('status=many'), 'takes a number, not many'],
  [filters('status=9'), '--filter statuses'],
  [filters('format=poem'), '--filter formats'],
  [filters('state=well'), '--filter states'],
  [filters('cache=maybe'), '--filter cacheStatus'],
  [filters('from=yesterday'), 'takes a time'],
  [filters('from=5'), 'takes a time'],
  [filters('from=2026-13-01'), 'takes a time'],
  [filters('pinned=perhaps'), 'takes yes or no'],
  [['--limit', '0'], '--limit is a whole number from 1 to 500, not 0'],
  [['--model', 'a/b'], '--model cannot be used with log'],
])('log %j is refused, and what is wrong is named', (args, words) => {
  expect(() => parseCliOptions(['log', ...args])).toThrow(words);
});

it.each([
  ['2026-11-22', '2026-11-22T00:00:00Z'],
  ['2026-11-22 14:30:05', '2026-11-22T14:30:05Z'],
  ['2026-11-22T14:30', '2026-11-22T14:30:00Z'],
  ['2026-11-22T14:30:05.250Z', '2026-11-22T14:30:05.250Z'],
  ['2026-11-22T14:30+02:00', '2026-11-22T12:30:00Z'],
])('log: a time of %s is %s wherever the terminal is, as the list shows it', (typed, meant) => {
  expect(parseCliOptions(['log', ...filters(`from=${typed}`)])).toMatchObject({
    filter: { startedAt: { from: Date.parse(meant) } },
  });
});
