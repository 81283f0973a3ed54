import {
  readHeaderLines,
  writeHeaderLines,
} from '@renderer/features/gateway-controls/header-lines';
import { expect, it } from 'vitest';

it('reads lines, colons in values included', () => {
  expect(readHeaderLines('x-a: 1\n\ncf-aig-custom-cost: {"total_cost":1}')).toEqual({
    headers: { 'x-a': '1', 'cf-aig-custom-cost': '{"total_cost":1}' },
    problem: null,
  });
});

it('names the first line that cannot be sent', () => {
  expect(readHeaderLines('x-a: 1\nno colon').problem).toContain('Line 2 needs a colon');
  expect(readHeaderLines('x a: 1').problem).toContain('Line 1 has a name');
  expect(readHeaderLines('x-a: 天').problem).toContain('character');
});

it('never takes Authorization, in any case', () => {
  const read = readHeaderLines('AUTHORIZATION: Bearer x');
  expect(read.problem).toContain('Authorization');
  expect(read.headers).toEqual({});
});

it('writes what it reads', () => {
  const text = 'x-a: 1\nx-b: two words';
  expect(writeHeaderLines(readHeaderLines(text).headers)).toBe(text);
});
