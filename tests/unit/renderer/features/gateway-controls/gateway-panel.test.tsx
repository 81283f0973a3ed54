// @vitest-environment jsdom
import { GatewayPanel } from '@renderer/features/gateway-controls/gateway-panel';
import { UiProvider } from '@renderer/ui/ui-provider';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('@renderer/rpc/client', () => {
  const listed = (name: string, data: unknown) => ({
    queryOptions: () => ({ queryKey: [name], queryFn: async () => data }),
  });
  const query = {
    gateways: { list: listed('gateways', { gateways: [] }) },
    recipes: { list: listed('recipes', []) },
  };
  return { query };
});

afterEach(cleanup);

const panel = (columnId: string, queries = new QueryClient()) => (
  <UiProvider>
    <QueryClientProvider client={queries}>
      <GatewayPanel
        columnId={columnId}
        model="openai/gpt-4.1"
        policy={INHERIT_ALL}
        inheritedGateway={null}
        onChange={() => {}}
      />
    </QueryClientProvider>
  </UiProvider>
);

it('keeps an entry of the metadata that has no key yet to the column that it was begun in', () => {
  const queries = new QueryClient();
  const { rerender } = render(panel('one', queries));
  fireEvent.click(screen.getByRole('button', { name: 'Add metadata' }));
  rerender(panel('one', queries));
  expect(screen.getByRole('textbox', { name: 'Metadata key 1' })).toBeTruthy();
  rerender(panel('two', queries));
  expect(screen.queryByRole('textbox', { name: 'Metadata key 1' })).toBeNull();
});

it('puts the cursor into the key of an entry that is added, and back to the button when it is removed', () => {
  render(panel('one'));
  const add = screen.getByRole('button', { name: 'Add metadata' });
  fireEvent.click(add);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Metadata key 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove metadata 1' }));
  expect(document.activeElement).toBe(add);
});
