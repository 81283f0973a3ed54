import { estimateTokens, tokenize } from '@electron/demo-gateway/answers/tokenize';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('tokenize', () => {
  it('loses and adds nothing, whatever the text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tokenize(text).join('')).toBe(text);
      }),
    );
    expect(tokenize('\ud800 lone').join('')).toBe('\ud800 lone');
    expect(tokenize('')).toEqual([]);
  });

  it('cuts at word borders, about four characters a piece', () => {
    const text = 'Retry only what can succeed the second time, and wait longer after each failure.';
    const pieces = tokenize(text);
    expect(pieces).toContain(' succeed');
    expect(text.length / pieces.length).toBeGreaterThan(3);
    expect(text.length / pieces.length).toBeLessThan(6);
  });
});

describe('estimateTokens', () => {
  it('counts four characters as one token', () => {
    expect(estimateTokens('')).toBe(0);
    expect(estimateTokens('abcde')).toBe(2);
  });
});
