// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Combobox, type ComboboxGroup } from '@renderer/ui/combobox';

afterEach(cleanup);

const usual: ComboboxGroup[] = [{ label: 'Usual', items: [{ value: '', label: 'The default' }] }];
const loaded: ComboboxGroup[] = [
  { label: 'Usual', items: [{ value: '', label: 'The default' }] },
  { label: 'Gateways', items: [{ value: 'mine', label: 'mine' }] },
];
const choice = (groups: ComboboxGroup[]) => (
  <Combobox
    label="Gateway"
    value=""
    onChange={() => {}}
    groups={groups}
    freeText={(typed) => `Use “${typed}”`}
  />
);
const type = (text: string) =>
  act(async () => {
    box().focus();
    fireEvent.click(box());
    fireEvent.change(box(), { target: { value: text } });
  });
const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Gateway' });

it('keeps what is being typed when its choices arrive', async () => {
  const { rerender } = render(choice(usual));
  expect(box().value).toBe('The default');
  await type('another');
  await act(async () => rerender(choice(loaded)));
  expect(box().value).toBe('another');
});

it('shows what is chosen again once it is left with Escape', async () => {
  render(choice(loaded));
  await type('mi');
  expect(box().value).toBe('mi');
  await act(async () => void fireEvent.keyDown(box(), { key: 'Escape' }));
  expect(box().value).toBe('The default');
});
