import { csvText } from '@shared/domain/csv';
import { describe, expect, test } from 'vitest';

describe('csvText', () => {
  test('quotes what would break a line, and leaves out what is not there', () => {
    expect(csvText([['a', 1, null, 'b,c', 'say "hi"', 'two\nlines']])).toBe(
      'a,1,,"b,c","say ""hi""","two\nlines"\r\n',
    );
  });

  test('a text that a spreadsheet would calculate stays a text; a number stays a number', () => {
    expect(csvText([['=1+1', '@x', '-2', -2]])).toBe("'=1+1,'@x,'-2,-2\r\n");
    expect(csvText([['＝1+1', '\t=1', '1=1', 'a - b', '']])).toBe("'＝1+1,\t'=1,1=1,a - b,\r\n");
  });

  test('the same where a spreadsheet of another country begins the next cell or line', () => {
    expect(csvText([['a;=1+1', 'a;b', 'a\t@x']])).toBe("a;'=1+1,a;b,a\t'@x\r\n");
    expect(csvText([['a\n=1+1', 'a;"=1+1"']])).toBe(`"a\n'=1+1","a;""'=1+1"""\r\n`);
  });
});
