// @vitest-environment jsdom
import { ComparisonTable } from '@renderer/ui/comparison-table';
import type { ComparedRow } from '@shared/domain/compared-row';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

afterEach(cleanup);

function show(rows: ComparedRow[], onlyDifferences = false) {
  return render(
    <ComparisonTable
      label="Headers"
      subject="Header"
      places={['A', 'B', 'C']}
      rows={rows}
      onlyDifferences={onlyDifferences}
      emptyText="None is sent."
    />,
  );
}
const rowTexts = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

const ROWS = [
  { name: 'equal', values: ['1', '1', '1'] },
  { name: 'other', values: ['1', '2', null] },
  { name: 'later', values: [null, null, '3'] },
];

it('says of each row whether its places differ, and of each place what is not there', () => {
  show(ROWS);
  expect(rowTexts()).toEqual([
    ['equal', 'same', '1', '1', '1'],
    ['other', 'differs', '1', '2', 'not there'],
    ['later', 'differs', '–not there', '–not there', '3'],
  ]);
});

it('lists only what differs if asked, and says so where nothing does or nothing is there', () => {
  const { unmount } = show(ROWS, true);
  expect(rowTexts().map(([name]) => name)).toEqual(['other', 'later']);
  unmount();
  const none = show(ROWS.slice(0, 1), true);
  expect(none.container.textContent).toBe('No difference.');
  none.unmount();
  expect(show([]).container.textContent).toBe('None is sent.');
});

it('marks the words in which a long value differs', () => {
  const before = 'Explain when a client should retry a request.';
  show([{ name: 'text', values: [before, before.replace('client', 'server'), before] }]);
  expect(document.querySelector('del')?.textContent).toBe('client');
  expect(document.querySelector('ins')?.textContent).toBe('server');
});

it('shows a very long value from shortly before its first difference, and says how long it is', () => {
  const long = `${'a '.repeat(5_000)}END${' z'.repeat(5_000)}`;
  show([{ name: 'text', values: [long, long.replace('END', 'STOP'), long] }]);
  const [, , first, second] = screen.getAllByRole('row')[1]?.children ?? [];
  expect(first?.textContent).toMatch(/^… .*END.*20,003 characters$/);
  expect(second?.textContent).toMatch(/^… .*STOP.*20,004 characters$/);
  expect(second?.textContent?.length).toBeLessThan(3_000);
});

it('shows the first 200 rows, and all when asked', () => {
  show(Array.from({ length: 450 }, (_, at) => ({ name: `row ${at}`, values: ['1', '1', '1'] })));
  expect(rowTexts()).toHaveLength(200);
  fireEvent.click(screen.getByRole('button', { name: 'Show 250 more' }));
  expect(rowTexts()).toHaveLength(450);
});
