// @vitest-environment jsdom
import { ExtraBody } from '@renderer/features/compare/inspector/extra-body';
import type { JsonObject } from '@shared/domain/json';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

function type(text: string) {
  const onChange = vi.fn<(value: JsonObject | null) => void>();
  function Panel() {
    const [value, setValue] = useState<JsonObject | null>(null);
    onChange.mockImplementation(setValue);
    return <ExtraBody value={value} onChange={onChange} />;
  }
  render(<Panel />);
  const box = screen.getByRole('textbox', { name: 'Extra JSON' });
  fireEvent.change(box, { target: { value: text } });
  const described = (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  return { onChange, described: described.join(' '), box: box as HTMLTextAreaElement };
}

it('says where a number is rounded and a key is lost, as the import of a command does', () => {
  const text = '{\n  "seed": 9007199254740993,\n  "user": "a",\n  "user": "b"\n}';
  const { described, onChange, box } = type(text);
  expect(described).toContain(
    'The app keeps numbers as JavaScript does, with about 16 digits: 9007199254740993 at line 2, column 11 becomes 9007199254740992.',
  );
  expect(described).toContain(
    'Given twice in one object, the last one counts: user at line 4, column 3.',
  );
  expect(onChange).toHaveBeenLastCalledWith({ seed: 2 ** 53, user: 'b' });
  expect(box.value).toBe(text);
});

it('has nothing to warn of where all is kept', () => {
  expect(type('{"seed": 9007199254740991, "top_k": 4e1}').described).not.toMatch(/digits|twice/);
});

it('says what cannot be read, and sends none of it', () => {
  const { described, onChange } = type('{"seed": 9007199254740993, }');
  expect(described).toContain('line 1, column 28');
  expect(described).not.toContain('digits');
  expect(onChange).not.toHaveBeenCalled();
});
