import { parseCliOptions } from '@electron/cli/cli-options';
import { expect, it } from 'vitest';

const ID = '11111111-1111-4111-8111-111111111111';

it('export: the newest 50 runs, or those that are named', () => {
  expect(parseCliOptions(['export', '--format', 'har'])).toMatchObject({
    format: 'har',
    which: { last: 50 },
    title: '',
    target: null,
  });
  expect(
    parseCliOptions(['export', '--format', 'html', '--run', ID, '--run', ID, '--name', 'Mine']),
  ).toMatchObject({ which: { runIds: [ID, ID] }, title: 'Mine' });
});

it('export: to a file, which is replaced only with --force', () => {
  const args = ['export', '--format', 'har', '--output', 'a.har'];
  expect(parseCliOptions(args)).toMatchObject({ target: { path: 'a.har', replace: false } });
  expect(parseCliOptions([...args, '--force'])).toMatchObject({ target: { replace: true } });
});

it.each([
  [[], '--format is har, jsonl, csv, markdown, html'],
  [['--format', 'pdf'], 'not pdf'],
  [['--format', 'csv', '--last', '0'], '--last is a whole number from 1 to 5000, not 0'],
  [['--format', 'csv', '--last', 'all'], 'not all'],
  [['--format', 'csv', '--run', 'latest'], 'not latest'],
  [['--format', 'csv', '--run', ID, '--last', '1'], 'cannot be used together'],
  [['--format', 'csv', '--output', ''], '--output is empty'],
  [['--format', 'csv', '--force'], '--force is for --output FILE'],
  [['--format', 'csv', '--json'], '--format jsonl writes runs as JSON'],
  [['--format', 'csv', '--model', 'a/b'], '--model cannot be used with export'],
])('export %j is refused, and what is wrong is named', (args, words) => {
  expect(() => parseCliOptions(['export', ...args])).toThrow(words);
});
