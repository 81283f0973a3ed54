// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { completionReady } from '@renderer/ui/markdown/complete-syntax';
import { Markdown } from '@renderer/ui/markdown/markdown';
import { cutText } from './arbitrary-markdown';
import { renderFinished, renderStreamed, settle } from './render-markdown';

afterEach(cleanup);

const html = (text: string) => {
  const { container, unmount } = renderFinished(text);
  const shown = container.innerHTML;
  unmount();
  return shown;
};

describe('Markdown', () => {
  it('shows a streamed answer exactly like the same answer at once', () => {
    fc.assert(
      fc.property(cutText, ({ text, cuts }) => {
        const { container, unmount } = renderStreamed(text, cuts);
        const streamed = container.innerHTML;
        unmount();
        expect(streamed).toBe(html(text));
      }),
      { numRuns: 100 },
    );
  });

  it('shows headings, lists, tasks, tables, quotes, code and line breaks', () => {
    const { container } = renderFinished(
      '## Title\n\n- one\n- [x] two\n\n3. three\n\n| a | b |\n|---|--:|\n| 1 | 2<br>3 |\n\n> quote\n\n```ts\nlet x;\n```\n\na  \nb\n\n---',
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Title' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'one',
      '☑two',
      'three',
    ]);
    expect(container.querySelector('ol')?.start).toBe(3);
    expect(screen.getByRole('img', { name: 'Done' })).toBeTruthy();
    expect(container.querySelector('td[data-align=right]')?.innerHTML).toBe('2<br>3');
    expect(container.querySelector('blockquote')?.textContent).toBe('quote');
    expect(container.querySelector('figure.code')?.textContent).toContain('let x;');
    expect(container.querySelectorAll('hr')).toHaveLength(1);
  });

  it('decodes character references in text and leaves them alone in code', () => {
    const { container } = renderFinished('a &lt;b&gt; &amp; &#x41;&bogus; `&lt;`');
    expect(container.textContent).toBe('a <b> & A&bogus; &lt;');
  });

  it('never takes dollars for a formula, and typesets the other delimiters', async () => {
    const { container } = renderFinished(
      'It costs $5 and $6, or $x^2$.\n\n\\(x^2\\) and\n\n$$\ny^2\n$$\n\n\\[\nz\n\\]',
    );
    await settle();
    await waitFor(() => expect(container.querySelectorAll('.katex')).toHaveLength(3));
    expect(container.querySelector('p')?.textContent).toBe('It costs $5 and $6, or $x^2$.');
  });

  it('leaves a formula as its source while its block is open', () => {
    const { container } = render(<Markdown text={'so \\(x^2\\) is'} streaming />);
    expect(container.querySelector('.katex')).toBeNull();
    expect(container.querySelector('.math')?.textContent).toBe('x^2');
  });

  it('links text to an address that is defined later', () => {
    const { container } = renderFinished(
      'See [the docs][d].\n\nMore.\n\n[d]: https://docs.example/x',
    );
    expect(screen.getByRole('button', { name: 'the docs docs.example' })).toBeTruthy();
    expect(container.textContent).not.toContain('[d]');
  });

  it('shows footnotes where they stand', () => {
    const { container } = renderFinished('Text[^1].\n\n[^1]: The note with `code`.');
    expect(container.textContent).toBe('Text[1].[1]The note with code.');
  });

  it('numbers a long list through and keeps what was read in its place', () => {
    const items = Array.from({ length: 40 }, (_, index) => `${index + 1}. item ${index + 1}`).join(
      '\n',
    );
    const { container, rerender } = render(<Markdown text={items} streaming />);
    const first = container.querySelector('li');
    rerender(<Markdown text={`${items}\n\n41. loose now`} streaming={false} />);
    expect(container.querySelector('li')).toBe(first);
    expect([...container.querySelectorAll('ol')].map((list) => list.start)).toEqual([1, 17, 33]);
    expect(container.querySelectorAll('li')).toHaveLength(41);
  });

  it('keeps a fence inside a list item in its item', () => {
    const { container } = renderFinished('1. run\n   ```sh\n   ls\n   ```\n2. done');
    expect(container.querySelector('li figure.code')?.textContent).toContain('ls');
    expect(container.querySelectorAll('ol')).toHaveLength(1);
    expect(container.querySelectorAll('li')).toHaveLength(2);
  });

  it('puts no button into a link that holds an image', () => {
    const { container } = renderFinished('[![badge](https://a.test/b.svg)](https://a.test/)');
    expect(screen.getByRole('button', { name: /Image not loaded: badge/ })).toBeTruthy();
    expect(container.querySelector('button button')).toBeNull();
  });

  it('shows a table from its first sign on, and never its pipes', () => {
    const text = 'Prices:\n\n| Model | USD |\n|:------|----:|\n| a | 1 |\n| b | 2 |\n\nDone.';
    const { container, rerender } = render(<Markdown text="" streaming />);
    const shown: (string | null)[] = [];
    for (let end = 'Prices:\n\n'.length; end <= text.length; end++) {
      rerender(<Markdown text={text.slice(0, end)} streaming />);
      shown.push(container.textContent);
    }
    expect(shown.filter((content) => content?.includes('|'))).toEqual([]);
    expect(shown.filter((content) => content?.includes('--'))).toEqual([]);
    expect(container.querySelectorAll('td, th')).toHaveLength(6);
  });

  it('takes a line that begins with a pipe for text as soon as no table follows', () => {
    const { container } = render(<Markdown text={'|x| is its size\nand so on'} streaming />);
    expect(container.querySelector('table')).toBeNull();
    expect(container.textContent).toContain('|x| is its size');
  });

  it('does not let half-written emphasis and links flash by', async () => {
    await completionReady;
    const { container } = render(<Markdown text={'a **bol'} streaming />);
    expect(container.textContent).toBe('a bol');
    cleanup();
    const link = render(<Markdown text={'see [docs](https://exa'} streaming />);
    expect(link.container.textContent).toBe('see docs');
  });

  it('starts afresh when the text is another one', () => {
    const { container, rerender } = render(
      <Markdown text={'```ts\nlet a;\n```\n'} streaming={false} />,
    );
    rerender(<Markdown text="new" streaming />);
    expect(container.textContent).toBe('new');
  });

  it('asks with the real address before it opens a link', async () => {
    const open = vi.fn();
    render(
      <Markdown
        text="[your bank](https://xn--bnk-5cd.example/login)"
        streaming={false}
        onOpenLink={open}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /your bank/ }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Open this link?' });
    expect(dialog.textContent).toContain('https://xn--bnk-5cd.example/login');
    expect(open).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Open link' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('https://xn--bnk-5cd.example/login');
  });

  it('marks hidden characters, counts them and shows their codes on request', () => {
    const { container } = renderFinished('access \u202Elevel\u202C and\u200B 👨‍👩‍👧 👋🏽 می‌روم');
    const badge = screen.getByRole('button', { name: '3 hidden characters' });
    expect(container.querySelector('[data-code="U+202E"]')?.textContent).toBe('\u202E');
    fireEvent.click(badge);
    expect(container.querySelector('.markdown')?.hasAttribute('data-reveal')).toBe(true);
  });

  it('shows control characters as symbols', () => {
    const { container } = renderFinished('a\u001b[31mred\u0007 \u009b `x\u0000y`\rz');
    expect(container.textContent).toBe('a␛[31mred␇ � x␀y␍z');
  });

  it('isolates the reading direction of each block', () => {
    const { container } = renderFinished('# שלום\n\ntext\n\n- item');
    expect(
      [...container.querySelectorAll('h1, p, li')].every(
        (block) => block.getAttribute('dir') === 'auto',
      ),
    ).toBe(true);
  });

  it('shows a very long answer as plain text', () => {
    const { container } = renderFinished('**word** '.repeat(30_000));
    expect(container.querySelector('strong')).toBeNull();
    expect(container.querySelector('.raw-text')?.textContent?.length).toBe(270_000);
    expect(screen.getByRole('status').textContent).toContain('plain text');
  });
});
