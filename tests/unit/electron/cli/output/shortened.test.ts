import { shortened } from '@electron/cli/output/shortened';
import { expect, it } from 'vitest';

it('leaves out what is too long, and cuts no character in two', () => {
  expect(shortened('four', 4)).toBe('four');
  expect(shortened('fives', 4)).toBe('fiv…');
  expect(shortened('😀😀😀', 3)).toBe('😀😀😀');
  expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
});
