import { textDirection } from '@renderer/lib/text-direction';
import { expect, it } from 'vitest';

it.each([
  ['', 'ltr'],
  ['Hello', 'ltr'],
  ['1. שלום', 'rtl'],
  ['  “مرحبا”', 'rtl'],
  ['Say שלום', 'ltr'],
  ['𝒙 is a letter, مرحبا', 'ltr'],
  ['-'.repeat(1_000_000), 'ltr'],
])('tells the direction of a text by its first letter: %$', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
