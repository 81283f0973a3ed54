import { readJsonObject } from '@renderer/features/compare/state/read-json-object';
import { expect, it } from 'vitest';

it('reads an object, and nothing from blank text', () => {
  expect(readJsonObject('{"top_k": 40}')).toEqual({ ok: true, value: { top_k: 40 } });
  expect(readJsonObject(' \n ')).toEqual({ ok: true, value: null });
});

it('wants an object', () => {
  for (const text of ['[]', '3', 'null', '"x"']) expect(readJsonObject(text).ok).toBe(false);
});

it('refuses what parses but cannot be sent', () => {
  expect(readJsonObject('{"a": 1e400}').ok).toBe(false);
  expect(readJsonObject(`{"a": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`).ok).toBe(false);
});

it('names line and column of what it cannot read', () => {
  const read = readJsonObject('{\n  "a": 1,\n  b: 2\n}');
  expect(read).toMatchObject({ ok: false });
  expect(read.ok ? '' : read.problem).toContain('line 3, column 3');
  const cut = readJsonObject('{"a": ');
  expect(cut.ok ? '' : cut.problem).toContain('line 1, column 7');
});

it('keeps __proto__ as an ordinary key', () => {
  const read = readJsonObject('{"__proto__": {"x": 1}}');
  expect(read.ok && Object.keys(read.value ?? {})).toEqual(['__proto__']);
});
