import { cmdQuote } from '@shared/snippets/cmd-quote';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByCmd } from './support/read-by-cmd';

/**
 * Worked out by hand: cmd does not run here. Sources: quotes and backslashes from Microsoft, "Parsing C command-line
 * arguments" (learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments); all else from the phases of cmd's
 * parser as jeb and Benham found them (stackoverflow.com/a/4095133): percent signs in phase 1, where an unknown name
 * stays as it is at the prompt, quotes and carets in phase 2, `!` in phase 5, which is off unless asked for.
 */
describe('a text as one argument for cmd', () => {
  it.each([
    ['the quotes have carets, so that cmd is never inside quotes', 'hi', '^"hi^"'],
    ['a space stands as it is', 'a b', '^"a b^"'],
    ['a quote has a backslash for the program, a caret for cmd', 'a"b', String.raw`^"a\^"b^"`],
    ['a backslash before another character is one', String.raw`C:\n\x`, String.raw`^"C:\n\x^"`],
    ['a backslash before a quote is doubled', String.raw`\"`, String.raw`^"\\\^"^"`],
    ['so are two', String.raw`\\"`, String.raw`^"\\\\\^"^"`],
    ['so is one at the end', 'a\\', String.raw`^"a\\^"`],
    ['what joins commands has a caret', 'a&b|c', '^"a^&b^|c^"'],
    ['so has what redirects', '<a>', '^"^<a^>^"'],
    ['so have parentheses', '(a)', '^"^(a^)^"'],
    ['so has a caret', 'a^b', '^"a^^b^"'],
    ['an exclamation mark stands as it is', 'Hello!', '^"Hello!^"'],
    ['a percent sign has a caret', '100% sure', '^"100^%^ sure^"'],
    ['a name behind it has one, too, and is no name any more', '%PATH%', '^"^%^PATH^%^"'],
    ['so has a name of cmd itself, which begins otherwise', '%=C:%', '^"^%^=C:^%^"'],
    ['also with what would cut it', '%PATH:~0,3%', '^"^%^PATH:~0,3^%^"'],
    ['a single quote is nothing to either', "it's", `^"it's^"`],
    ['a backtick and a dollar sign neither', '`$x`', '^"`$x`^"'],
    ['the empty text', '', '^"^"'],
    ['a body', '{"a":"b\\n"}', String.raw`^"{\^"a\^":\^"b\n\^"}^"`],
  ])('%s', (_rule, text, expected) => {
    expect(cmdQuote(text)).toBe(expected);
  });

  it('is read back as the same text, by those rules, whatever variables there are', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'%^"\\!&|<>()ab:~=,0 ') }),
      fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)) }),
    );
    const variables = {
      A: 'first',
      B: '"&',
      AB: 'both',
      PATH: 'C:\\',
      '=': 'C',
      '!': 'x',
      ' ': 'y',
    };
    fc.assert(
      fc.property(text, text, (one, two) => {
        const line = `curl --x ${cmdQuote(one)} ${cmdQuote(two)}`;
        expect(readByCmd(line, variables)).toEqual(['curl', '--x', one, two]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same in a batch file with its percent signs doubled', () => {
    const text = '100% of %PATH% and %A:a=b%';
    const line = `curl ${cmdQuote(text)}`.replaceAll('%', '%%');
    expect(readByCmd(line.replaceAll('%%', '\u0000'), {}).at(-1)?.replaceAll('\u0000', '%')).toBe(
      text,
    );
  });
});
