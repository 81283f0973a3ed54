// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '@renderer/ui/markdown/markdown';

/** Characters lexed since the last reset. */
const seen = vi.hoisted(() => ({ lexed: 0 }));

vi.mock('@renderer/ui/markdown/grammar', async (original) => {
  const grammar = await original<typeof import('@renderer/ui/markdown/grammar')>();
  const counting =
    <Rest extends unknown[], Result>(lex: (text: string, ...rest: Rest) => Result) =>
    (text: string, ...rest: Rest) => {
      seen.lexed += text.length;
      return lex(text, ...rest);
    };
  return { ...grammar, lexBlocks: counting(grammar.lexBlocks), lexTree: counting(grammar.lexTree) };
});

beforeEach(() => {
  seen.lexed = 0;
});
afterEach(cleanup);

const SECTION =
  [
    '## Heading',
    'Some **bold** text with `code` and [a link](https://a.example/x).',
    'Another paragraph of the answer.',
    '- one\n- two\n- three',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```ts\nconst a = 1;\nconst b = 2;\n```',
    '> a quote',
  ].join('\n\n') + '\n\n';

/** Streams a text in deltas of so many characters and returns what was lexed at each delta. */
function lexedPerDelta(text: string, size = 4): number[] {
  const view = render(<Markdown text="" streaming />);
  const counts: number[] = [];
  for (let end = size; end < text.length + size; end += size) {
    const before = seen.lexed;
    view.rerender(<Markdown text={text.slice(0, end)} streaming />);
    counts.push(seen.lexed - before);
  }
  return counts;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the cost of a delta', () => {
  it('does not grow with the length of the answer', () => {
    const counts = lexedPerDelta(SECTION.repeat(16), 8);
    const perSection = Math.floor(counts.length / 16);
    const first = mean(counts.slice(perSection, perSection * 3));
    const last = mean(counts.slice(-perSection * 2));
    expect(last).toBeLessThanOrEqual(first * 1.1);
    expect(Math.max(...counts)).toBeLessThan(500);
  });

  it('is no lexing at all inside a code block', () => {
    const counts = lexedPerDelta(`\`\`\`ts\n${'const value = compute(1, 2);\n'.repeat(200)}`, 16);
    expect(Math.max(...counts.slice(4))).toBe(0);
  });

  it.each([
    ['list', (index: number) => `${index + 1}. item number ${index}\n`],
    [
      'table',
      (index: number) => (index === 0 ? '| a | b |\n|---|---|\n' : `| ${index} | value |\n`),
    ],
    ['paragraph', (index: number) => `line ${index} of one paragraph that never ends\n`],
    ['quote', (index: number) => `> line ${index} of a quote\n`],
  ])('stays bounded in one long %s', (_, line) => {
    const counts = lexedPerDelta(
      Array.from({ length: 400 }, (_, index) => line(index)).join(''),
      64,
    );
    // Short blocks are lexed whole at each delta, long ones only when they have grown by an eighth.
    expect(mean(counts.slice(-Math.floor(counts.length / 4)))).toBeLessThan(2 * 4_096);
  });

  it('leaves every element of a finished block in the page as it is', async () => {
    const text = SECTION.repeat(20);
    const { container, rerender } = render(<Markdown text={text} streaming />);
    const changed: MutationRecord[] = [];
    const finished = [...container.querySelectorAll('.block-group > *')];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(container, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    for (let end = 0; end < SECTION.length; end += 8)
      rerender(<Markdown text={text + SECTION.slice(0, end)} streaming />);
    changed.push(...observer.takeRecords());
    const touched = changed.filter((record) =>
      finished.some((block) => block.contains(record.target)),
    );
    expect(touched).toEqual([]);
    expect(finished.every((block) => block.isConnected)).toBe(true);
  });
});
