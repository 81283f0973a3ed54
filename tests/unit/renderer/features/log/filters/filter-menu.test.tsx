// @vitest-environment jsdom
import { FilterMenu } from '@renderer/features/log/filters/filter-menu';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

const CHOICES = ['one', 'two', 'three'].map((value) => ({ value, label: value }));

function Filter({ single = false }: { single?: boolean }) {
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <FilterMenu
      label="model"
      choices={CHOICES}
      chosen={chosen}
      onChange={setChosen}
      single={single}
    />
  );
}

const tick = (name: string) => fireEvent.click(screen.getByRole('menuitemcheckbox', { name }));

test('the menu stays open while several values are ticked', async () => {
  render(<Filter />);
  fireEvent.click(screen.getByRole('button', { name: 'Filter by model: any' }));
  await screen.findByRole('menu');
  tick('one');
  tick('three');
  expect(
    screen.getAllByRole('menuitemcheckbox').map((item) => item.getAttribute('aria-checked')),
  ).toEqual(['true', 'false', 'true']);
  expect(
    screen.getByRole('button', { name: 'Filter by model: one, three', hidden: true }),
  ).toBeDefined();
});

test('one that takes a single value closes with it, and its cross takes it away', async () => {
  render(<Filter single />);
  fireEvent.click(screen.getByRole('button', { name: 'Filter by model: any' }));
  await screen.findByRole('menu');
  tick('two');
  fireEvent.click(await screen.findByRole('button', { name: 'Remove filter model' }));
  expect(screen.getByRole('button', { name: 'Filter by model: any' })).toBeDefined();
});

test('what is none of its choices is named, and can be taken away', () => {
  const onChange = vi.fn();
  render(
    <FilterMenu
      label="time"
      single
      choices={CHOICES}
      chosen={[]}
      words="≥ 14:02"
      onChange={onChange}
    />,
  );
  expect(screen.getByRole('button', { name: 'Filter by time: ≥ 14:02' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter time' }));
  expect(onChange).toHaveBeenCalledWith([]);
});
