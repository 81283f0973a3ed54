import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Splitter } from '@renderer/ui/markdown/splitter';
import { cutText, markdownText } from './arbitrary-markdown';

const whole = (text: string) => new Splitter().update(text, true).flat();

describe('Splitter', () => {
  it('gives the same blocks however the text was cut', () => {
    fc.assert(
      fc.property(cutText, ({ text, cuts }) => {
        const splitter = new Splitter();
        for (const cut of cuts) splitter.update(text.slice(0, cut), false);
        expect(splitter.update(text, true).flat()).toEqual(whole(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('waits with what lies around a formula: a later line may make it one heading', () => {
    const text = 'two  \n$$ x $$\n    code or lazy\n| 1 | 2 |\n====\n';
    const splitter = new Splitter();
    for (let end = 1; end <= text.length; end++) splitter.update(text.slice(0, end), false);
    expect(splitter.update(text, true).flat()).toEqual(whole(text));
  });

  it('gives the same blocks when every character is a delta', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const splitter = new Splitter();
        for (let end = 1; end <= text.length; end++) splitter.update(text.slice(0, end), false);
        expect(splitter.update(text, true).flat()).toEqual(whole(text));
      }),
      { numRuns: 500 },
    );
  });
});
