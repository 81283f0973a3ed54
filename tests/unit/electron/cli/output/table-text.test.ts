import { tableText } from '@electron/cli/output/table-text';
import { expect, it } from 'vitest';

it('puts cells under each other, wide characters and combined ones too', () => {
  const rows = [
    ['PROMPT', 'RUNS'],
    ['東京', '1'],
    ['e\u0301t', '2'],
    ['a longer one', '3'],
  ];
  expect(tableText(rows).split('\n')).toEqual([
    'PROMPT        RUNS',
    '東京          1',
    'e\u0301t            2',
    'a longer one  3',
    '',
  ]);
});

it('keeps every row on its line, and lets no escape sequence through', () => {
  expect(tableText([['a\nb', '\u001b[31mred']])).toBe('a b  \\x1b[31mred\n');
});
