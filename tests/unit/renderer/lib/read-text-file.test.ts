import { readTextFile } from '@renderer/lib/read-text-file';
import { expect, it } from 'vitest';

const EXPECTED = { kind: 'comparison', largest: 100 };
const read = (...parts: BlobPart[]) => readTextFile(new File(parts, 'mine.yaml'), EXPECTED);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

it('reads UTF-8, and UTF-16 as Windows PowerShell writes it', async () => {
  expect(await read('grün')).toEqual({ ok: true, text: 'grün' });
  expect(await read('\ufeffgrün')).toEqual({ ok: true, text: 'grün' });
  expect(await read(utf16('grün'))).toEqual({ ok: true, text: 'grün' });
  expect(await read(utf16('grün').map((_, at, all) => all[at ^ 1] ?? 0))).toEqual({
    ok: true,
    text: 'grün',
  });
});

it('refuses what is too large unread', async () => {
  const file = new File(['x'.repeat(101)], 'mine.yaml');
  file.arrayBuffer = () => Promise.reject(new Error('It was read'));
  expect(await readTextFile(file, EXPECTED)).toEqual({
    ok: false,
    problem: '“mine.yaml” is larger than 100 B: no comparison is. Nothing was changed.',
  });
});

it('refuses what is no text, and what has gone', async () => {
  expect(await read(Uint8Array.of(0x89, 0x50, 0xff))).toMatchObject({
    problem: '“mine.yaml” is no text: a comparison is saved as UTF-8. Nothing was changed.',
  });
  const gone = new File([], 'mine.yaml');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await readTextFile(gone, EXPECTED)).toMatchObject({
    problem: expect.stringContaining('it may have been moved or deleted'),
  });
});
