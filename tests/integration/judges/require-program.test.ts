import { expect, it } from 'vitest';
import { requireProgram } from './require-program';

it('says plainly which program is missing', () => {
  expect(() => requireProgram('a-curl-that-nobody-has')).toThrow(
    'These tests need a-curl-that-nobody-has, and none was found on the PATH. Please install it.',
  );
});

it('is silent where the program is there', () => {
  expect(() => requireProgram('node')).not.toThrow();
});
