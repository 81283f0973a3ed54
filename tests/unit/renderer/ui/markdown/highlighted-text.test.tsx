// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HighlightedText } from '@renderer/ui/markdown/highlighted-text';

afterEach(cleanup);

/** The colours come in time, on a busy machine later. */
const soon = (check: () => void) => waitFor(check, { timeout: 30_000 });

const keywords = (element: Element) =>
  Array.from(element.querySelectorAll('.token-keyword'), (one) => one.textContent);

describe.each([
  ['sh', 'for x in a b; do\n  echo "$x"\ndone'],
  ['ps1', "if ($true) {\n  'a'\n}"],
  ['cmd', '@echo off\nif exist a del a'],
  ['mts', 'import a from "b";\n\nconst c = `${a}`;\n'],
  ['py', 'import os\n\nfor a in os.environ:\n    print(a)\n'],
  [
    'http',
    '@a = {{x}}\n\nPOST https://example.com HTTP/1.1\ncontent-type: application/json\n\n{"a":1}',
  ],
])('the language %s', (language, text) => {
  it('is plain at first, then coloured, and the same text throughout', async () => {
    const { container } = render(<HighlightedText language={language} text={text} />);
    expect(container.querySelector('[class^=token-]')).toBeNull();
    expect(container.textContent).toBe(text);
    await soon(() => expect(container.querySelector('[class^=token-]')).not.toBeNull());
    expect(container.textContent).toBe(text);
  });
});

it('shows a change at once and keeps the colours of the lines that stay', async () => {
  const text = (last: string) => `import os\nprint(os)\n${last}`;
  const { container, rerender } = render(<HighlightedText language="py" text={text('x')} />);
  await soon(() => expect(keywords(container)).toEqual(['import']));
  rerender(<HighlightedText language="py" text={text('import json')} />);
  expect(container.textContent).toBe(text('import json'));
  expect(keywords(container)).toEqual(['import']);
  await soon(() => expect(keywords(container)).toEqual(['import', 'import']));
});

it('is plain in another language until that is read', async () => {
  const { container, rerender } = render(<HighlightedText language="py" text="import os" />);
  await soon(() => expect(keywords(container)).toEqual(['import']));
  rerender(<HighlightedText language="text" text="import os" />);
  expect(keywords(container)).toEqual([]);
  expect(container.textContent).toBe('import os');
});

it('marks what hides, and shows all of a text that is too long for colours', () => {
  const long = `${'x'.repeat(80)}\n`.repeat(1_000);
  const { container, rerender } = render(<HighlightedText language="py" text={long} />);
  expect(container.textContent.length).toBeGreaterThan(80_000);
  rerender(<HighlightedText language="py" text={'a\u00adb'} />);
  expect(container.querySelector('.hidden-character')?.textContent).toBe('\u00ad');
});
