import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPieceHighlighter } from '@renderer/ui/markdown/highlighter';

/** A machine on which each look at the clock finds so many ms gone. */
function runsSlowly(stepMs: number): void {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += stepMs));
}

async function highlight(language: string, text: string) {
  const read = await createPieceHighlighter(language);
  if (!read) throw new Error(`No grammar for ${language}`);
  return read(text);
}

afterEach(() => vi.restoreAllMocks());

describe('createPieceHighlighter', () => {
  it('colours code by the roles of its parts, and goes on in what a piece leaves open', async () => {
    const read = await createPieceHighlighter('ts');
    const [first] = read?.('const a = 1; /* one') ?? [];
    expect(first).toContainEqual({ text: 'const', role: 'token-keyword' });
    expect(read?.('two */ a')[0]?.[0]).toEqual({ text: 'two */', role: 'token-comment' });
  });

  it('colours the first line of a large grammar whole on a slow machine', async () => {
    runsSlowly(100);
    const lines = await highlight('cpp', 'int a = 1; // one');
    expect(lines[0]?.at(-1)?.role).toBe('token-comment');
  });

  it('leaves the rest plain where reading takes too long, and loses no character', async () => {
    runsSlowly(150);
    const text = Array.from({ length: 40 }, (_, line) => `const a${line} = [1, "b"]; // c`);
    const lines = await highlight('ts', text.join('\n'));
    expect(lines[0]?.some(({ role }) => role !== null)).toBe(true);
    expect(lines.at(-1)).toEqual([{ text: text.at(-1), role: null }]);
    expect(lines.map((line) => line.map((token) => token.text).join(''))).toEqual(text);
  });

  it('knows no grammar for an unknown name', async () => {
    expect(await createPieceHighlighter('brainfog')).toBeNull();
  });
});
