import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@shared/domain/json';
import {
  javaScriptLiteral,
  javaScriptString,
  javaScriptTemplateText,
} from '@shared/snippets/javascript-quote';

/** Any text, halves of surrogate pairs and what could end a literal included. */
const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom('\\', '`', '$', '{', '}', '"', "'", '\n', '\r', '<', '/', '!', 'u'))
    .map((parts) => parts.join('')),
);
const PRINTABLE = /^[\n\x20-\x7e\xa0-\uffff]*$/;

const context = createContext();

/** The value as JSON, since an object of another context is of another class. */
function evaluate(source: string): string {
  return runInContext(`JSON.stringify(${source})`, context) as string;
}

describe('JavaScript literals', () => {
  it('are read by JavaScript as exactly the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = javaScriptString(text);
        expect(evaluate(quoted)).toBe(JSON.stringify(text));
        expect(quoted).toMatch(PRINTABLE);
      }),
    );
  });

  it('are read between backticks as exactly the text, whatever follows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = `(() => { const x = 1; return \`${javaScriptTemplateText(text)}\${x}\`; })()`;
        expect(evaluate(source)).toBe(JSON.stringify(`${text}1`));
      }),
    );
  });

  it('are read as exactly the value, entry by entry in its order', () => {
    const anyValue = fc.jsonValue({ stringUnit: 'binary' }).map(reread);
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(evaluate(javaScriptLiteral(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('have __proto__ as an entry like any other', () => {
    const value = reread(JSON.parse('{"a":{"__proto__":{"b":1}}}'));
    expect(evaluate(javaScriptLiteral(value))).toBe('{"a":{"__proto__":{"b":1}}}');
  });

  it('do not end the element of a page that they are put into', () => {
    expect(javaScriptString('</script><!--')).toBe(String.raw`"\u003c/script>\u003c!--"`);
  });

  it('show no character that moves the cursor, hides or reorders text', () => {
    expect(javaScriptString('\u202e\u200b\u2028\u001b[2J\u007f')).toBe(
      String.raw`"\u202e\u200b\u2028\u001b[2J\u007f"`,
    );
  });

  it('stand on one line where they are short, and one entry a line where they are not', () => {
    const text = 'a text that needs nearly half of the line';
    expect(javaScriptLiteral({ a: [1, { b: null }], 'c-d': 'e' })).toBe(
      '{ a: [1, { b: null }], "c-d": "e" }',
    );
    expect(javaScriptLiteral({ first: [text, text], second: {} }, '  ')).toBe(
      [
        '{',
        '    first: [',
        `      "${text}",`,
        `      "${text}",`,
        '    ],',
        '    second: {},',
        '  }',
      ].join('\n'),
    );
  });

  it('keep the bytes of a recording on one line', () => {
    expect(javaScriptLiteral(Array.from({ length: 100 }, () => 255))).not.toContain('\n');
  });
});

function reread(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
