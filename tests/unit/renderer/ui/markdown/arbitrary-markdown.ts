import fc from 'fast-check';

/** Lines that begin, continue, end and almost begin every kind of block. */
const LINES = [
  '',
  '',
  '',
  'plain words',
  'two  ',
  'a *b* **c** `d`',
  '# Heading',
  '###### deep',
  '====',
  '---',
  '***',
  '- - -',
  '- item',
  '- [ ] task',
  '* star',
  '+ plus',
  '1. one',
  '2. two',
  '10) ten',
  '0. zero',
  '  - nested',
  '   1. nested',
  '    code or lazy',
  '\ttab',
  '> quote',
  '> - quoted item',
  '>',
  '> ```',
  '```',
  '```ts',
  '````',
  '~~~',
  '~~~js',
  '   ```',
  '  code',
  '- ```',
  '  ```',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  'a | b',
  '--|--',
  '<div>',
  '</div>',
  '<!-- open',
  '-->',
  '<pre>',
  '</pre>',
  '<script>alert(1)</script>',
  '[foo]: https://a.example/x',
  '[foo]:',
  '"title"',
  '[Foo] and [bar][foo]',
  '[^1]: note',
  'see [^1]',
  '[^1]',
  '    [^n]: deep',
  '$$',
  '$$ x $$',
  '\\[',
  '\\]',
  '\\(a\\) $5 and $6',
  'costs $$ 5',
  '\\',
  '1',
  '2',
  '-',
  '*',
  '&amp; &lt;',
  '![i](https://a.example/i.png)',
  'שלום',
  '\u202Eevil',
  '\r',
  'x\ry',
];

/** A text made of such lines, with any line end. */
export const markdownText = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n', '\r\n')), {
    maxLength: 24,
  })
  .chain((lines) => {
    const text = lines.map(([line, end]) => line + end).join('');
    return fc.constantFrom(text, text.trimEnd());
  });

/** A text and the places where it is cut into deltas. */
export const cutText = markdownText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    cuts: fc
      .array(fc.nat({ max: text.length }), { maxLength: 12 })
      .map((cuts) => [...new Set(cuts)].sort((a, b) => a - b)),
  }),
);
