import { powershellExpandable, powershellQuote } from '@shared/snippets/powershell-quote';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/**
 * Worked out by hand: PowerShell does not run here. §: PowerShell language specification; the rules are those of
 * about_Quoting_Rules for 5.1 as well as 7 (learn.microsoft.com/powershell/module/microsoft.powershell.core/about).
 */
describe('a text as a PowerShell expression', () => {
  it.each([
    [
      'a verbatim string expands nothing (§2.3.5.2)',
      '$HOME $(Get-Date) `n',
      "'$HOME $(Get-Date) `n'",
    ],
    ['a quote is doubled', "it's", "'it''s'"],
    ['a curly quote is a quote as well', 'it\u2019s', "'it\u2019\u2019s'"],
    ['so are the other three', '\u2018\u201a\u201b', "'\u2018\u2018\u201a\u201a\u201b\u201b'"],
    ['double quotes stand as they are', '{"a":"b"}', `'{"a":"b"}'`],
    ['so do curly double quotes', '\u201cx\u201d', "'\u201cx\u201d'"],
    ['a backslash escapes nothing', String.raw`a\n\'`, String.raw`'a\n\'''`],
    ['an at sign does not begin a here-string', "@'x'@", "'@''x''@'"],
    ['other scripts and emoji stand as they are', 'é 数据 🙂', "'é 数据 🙂'"],
    [
      'a line end is a number, joined to the rest without a separator (about_Join)',
      'a\nb',
      "(-join ('a', [char]0x000a, 'b'))",
    ],
    ['what turns the reading direction is a number', '\u202ex', "(-join ('', [char]0x202e, 'x'))"],
    [
      'what a terminal obeys is a number',
      '\u001b[2J\u009b',
      "(-join ('', [char]0x001b, '[2J', [char]0x009b, ''))",
    ],
    ['the empty text', '', "''"],
  ])('%s', (_rule, text, expected) => {
    expect(powershellQuote(text)).toBe(expected);
  });

  it('is read back as the same text, by the rules above', () => {
    const unit = fc.oneof(fc.constantFrom(...'\'"`$‘’‚‛“”„@(){}\\\n\u202e'), fc.string());
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        expect(readExpression(powershellQuote(text))).toBe(text);
      }),
    );
  });
});

describe('a text between double quotes', () => {
  it.each([
    ['a dollar sign has a backtick (§2.3.5.2)', 'a$b$(c)', 'a`$b`$(c)'],
    ['so has a double quote', 'a"b', 'a`"b'],
    ['so have curly ones', '\u201cx\u201d\u201e', '`\u201cx`\u201d`\u201e'],
    ['so has a backtick', 'a`b', 'a``b'],
    ['a percent sign is none of its characters', 'a%20b', 'a%20b'],
  ])('%s', (_rule, text, expected) => {
    expect(powershellExpandable(text)).toBe(expected);
  });
});

/** A string, or strings and numbers of characters, joined. Throws where it is anything else. */
function readExpression(expression: string): string {
  const source = /^\(-join \(([^]*)\)\)$/.exec(expression)?.[1] ?? expression;
  const part = /'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'|\[char\]0x([0-9a-f]{4})/y;
  let text = '';
  for (;;) {
    const match = part.exec(source);
    if (!match) throw new Error(`not an expression at ${part.lastIndex}: ${source}`);
    const [, string, number] = match;
    text +=
      number === undefined
        ? (string ?? '').replace(/['‘’‚‛](['‘’‚‛])/g, '$1')
        : String.fromCharCode(Number.parseInt(number, 16));
    if (part.lastIndex === source.length) return text;
    if (!source.startsWith(', ', part.lastIndex)) throw new Error(source);
    part.lastIndex += 2;
  }
}
