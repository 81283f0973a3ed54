import { inspect } from 'node:util';
import { expect } from 'vitest';
import { findCanary } from '../find-canary';

/** Shows everything: hidden fields, causes, and long texts to their end. */
const ALL = { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null } as const;

/** Fails where a value, written in any way that a program would log or send it, holds the secret. */
export function expectClean(value: unknown, secret: string): void {
  const texts = [typeof value === 'string' ? value : inspect(value, ALL), JSON.stringify(value)];
  for (const text of texts) expect(findCanary(Buffer.from(text ?? ''), secret)).toEqual([]);
}
