// @vitest-environment jsdom
import { Timeline } from '@renderer/ui/timeline/timeline';
import type { TimelineLane } from '@renderer/ui/timeline/timeline-lane';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const lane: TimelineLane = {
  label: 'Attempt',
  note: 'to the demo',
  spans: [
    { from: 0, to: 400, tone: 'fail', label: '500' },
    { from: 400, to: 900, tone: 'wait', label: 'delay', isInferred: true },
    { from: 900, to: 2_000, tone: 'ok', label: 'second try', isOpenEnded: true },
  ],
  marks: [{ at: 950, label: 'headers', tone: 'work' }],
  ticks: [1_000, 1_100, 1_300],
};

const draw = () =>
  render(
    <Timeline
      label="Retries"
      lanes={[lane]}
      to={2_000}
      markers={[{ at: 1_500, label: 'the client gives up', tone: 'fail' }]}
    />,
  );

describe('a timeline', () => {
  it('is an image with a name, and draws a tick for each moment', () => {
    const { container } = draw();
    expect(screen.getByRole('img', { name: /^Retries, 0 to 2 s/ })).toBeTruthy();
    const drawn = container.querySelector('[data-ticks] path')?.getAttribute('d') ?? '';
    expect(drawn.match(/M/g)).toHaveLength(3);
  });

  it('says the same in numbers, in the order of time', () => {
    draw();
    fireEvent.click(screen.getByRole('button', { name: 'Numbers' }));
    const table = screen.getByRole('table', { name: 'Retries: numbers' });
    const rows = within(table).getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
    const name = 'Attempt (to the demo)';
    expect(cells).toEqual([
      [name, '500', '0 ms', '400 ms', '400 ms'],
      [name, 'delay (inferred)', '400 ms', '900 ms', '500 ms'],
      [name, 'second try', '900 ms', 'no limit', 'no limit'],
      [name, 'headers', '950 ms', '', ''],
      [name, '3 events', '1.00 s', '1.30 s', '300 ms'],
      ['all', 'the client gives up', '1.50 s', '', ''],
    ]);
  });

  it('copies its numbers with tabs between them', async () => {
    const writeText = vi.fn((_text: string) => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    draw();
    fireEvent.click(screen.getByRole('button', { name: 'Numbers' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy numbers' }));
    await waitFor(() => expect(writeText).toHaveBeenCalledOnce());
    const text = writeText.mock.calls[0]?.[0] ?? '';
    expect(text.split('\n').slice(0, 2)).toEqual([
      'lane\twhat\tfrom\tto\tlasts',
      'Attempt (to the demo)\t500\t0 ms\t400 ms\t400 ms',
    ]);
  });
});
