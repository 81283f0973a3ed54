// @vitest-environment jsdom
import { LabContext, type LabServices } from '@renderer/features/lab/lab-context';
import { MatrixResults } from '@renderer/features/lab/matrix/matrix-results';
import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import { UiProvider } from '@renderer/ui/ui-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { exampleLab } from '@tests/support/example-lab';
import { labShot } from '@tests/support/lab-shot';
import { runRequest } from '@tests/support/run-request';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

vi.mock('@renderer/rpc/client', () => {
  const queryOptions = () => ({ queryKey: ['runs'], queryFn: async () => [] });
  return { query: { runs: { get: { queryOptions } } } };
});

// jsdom lays nothing out, so nothing scrolls.
beforeAll(() => void (Element.prototype.scrollIntoView = () => {}));
afterEach(cleanup);

const definition = defaultDefinition('matrix', runRequest());

it('is gone through by keyboard: to a cell, to what is behind it, and back', () => {
  const shots = [0, 1, 2].map((column) => labShot({ index: column, column }));
  render(
    <UiProvider>
      <QueryClientProvider client={new QueryClient()}>
        <LabContext value={{} as LabServices}>
          <MatrixResults lab={exampleLab({ definition, shots })} definition={definition} />
        </LabContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  const cells = screen.getAllByRole('button', { name: /^Prompt 1,/ });
  const focused = () => cells.indexOf(document.activeElement as HTMLElement);
  cells[0]?.focus();
  const press = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('End');
  expect(focused()).toBe(cells.length - 1);
  press('ArrowLeft');
  expect(focused()).toBe(cells.length - 2);
  fireEvent.click(cells[1]!);
  expect(screen.getByRole('region', { name: /^Cell: prompt 1/ })).toBeTruthy();
  const close = screen.getByRole('button', { name: 'Close' });
  close.focus();
  fireEvent.click(close);
  expect(screen.queryByRole('region', { name: /^Cell/ })).toBeNull();
  expect(focused()).toBe(1);
});
