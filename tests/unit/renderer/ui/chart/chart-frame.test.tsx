// @vitest-environment jsdom
import { ChartFrame } from '@renderer/ui/chart/chart-frame';
import { UiProvider } from '@renderer/ui/ui-provider';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const copied = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: copied },
    configurable: true,
  });
  render(
    <UiProvider>
      <ChartFrame
        label="Latency"
        kinds={[{ id: 'hit', label: 'HIT', tone: 'hit', count: 2 }]}
        data={{
          columns: [{ label: 'shot' }, { label: 'total ms', format: (value) => `${value} ms` }],
          rows: [
            ['1', 1_840],
            ['2', null],
          ],
        }}
      >
        <p>the drawing</p>
      </ChartFrame>
    </UiProvider>,
  );
});
afterEach(cleanup);

it('says in its legend what occurs and how often', () => {
  const legend = within(screen.getByRole('region', { name: 'Latency' })).getByRole('list');
  expect(legend.textContent).toBe('HIT2');
});

it('gives all its numbers as a table in place of the drawing, and raw ones to the clipboard', async () => {
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
  const cells = await screen.findAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual(['1', '1840 ms', '2', '–']);
  expect(screen.queryByText('the drawing')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Copy as CSV' }));
  await waitFor(() => expect(copied).toHaveBeenCalledWith('shot,total ms\r\n1,1840\r\n2,\r\n'));
});
