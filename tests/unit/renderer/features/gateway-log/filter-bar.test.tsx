// @vitest-environment jsdom
import { FilterBar } from '@renderer/features/gateway-log/filter-bar';
import { UiProvider } from '@renderer/ui/ui-provider';
import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

beforeAll(() => {
  // jsdom lays nothing out, so nothing ever changes its size.
  const ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', ResizeObserver);
});
afterEach(cleanup);

const changed = vi.fn();

function Bar({ start }: { start: readonly GatewayLogCondition[] }) {
  const [conditions, setConditions] = useState(start);
  const change = (next: readonly GatewayLogCondition[]) => {
    changed(next);
    setConditions(next);
  };
  return <FilterBar conditions={conditions} onChange={change} />;
}

const show = (...start: GatewayLogCondition[]) =>
  render(
    <UiProvider>
      <Bar start={start} />
    </UiProvider>,
  );

const MODEL: GatewayLogCondition = { key: 'model', operator: 'contains', value: ['gpt', 'claude'] };
const COST: GatewayLogCondition = { key: 'cost', operator: 'gt', value: [0.5] };
const button = (name: string) => screen.getByRole('button', { name });

it('adds a condition with several values, one a line', async () => {
  show();
  fireEvent.click(button('Add condition'));
  const values = await screen.findByRole('textbox', { name: 'Values' });
  expect(button('Apply')).toHaveProperty('disabled', true);
  fireEvent.change(values, { target: { value: 'gpt\nclaude' } });
  fireEvent.click(button('Apply'));
  expect(changed).toHaveBeenLastCalledWith([MODEL]);
  expect(screen.getByLabelText('filters, as sent').textContent).toBe(
    'filters=[{"key":"model","operator":"contains","value":["gpt","claude"]}]',
  );
});

it('lets a condition be changed, and says what is wrong with it', async () => {
  show(MODEL, COST);
  fireEvent.click(button('Condition 2: cost greater than 0.5'));
  const value = await screen.findByRole('textbox', { name: 'Value' });
  fireEvent.change(value, { target: { value: 'much' } });
  expect(screen.getByText('“much” is not a number.')).toBeTruthy();
  expect(button('Apply')).toHaveProperty('disabled', true);
  fireEvent.change(value, { target: { value: '2' } });
  fireEvent.click(button('Apply'));
  expect(changed).toHaveBeenLastCalledWith([MODEL, { ...COST, value: [2] }]);
});

it('takes conditions away one by one or all, and leaves the keyboard beside them', () => {
  show(MODEL, COST, MODEL);
  fireEvent.click(button('Remove condition 1'));
  expect(changed).toHaveBeenLastCalledWith([COST, MODEL]);
  expect(document.activeElement).toBe(button('Add condition'));
  fireEvent.click(button('Clear filters'));
  expect(changed).toHaveBeenLastCalledWith([]);
  expect(screen.queryByLabelText('filters, as sent')).toBeNull();
});
