import type { BashWord } from './bash-words';
import { CurlProblem } from './curl-problem';

const PIECE = /%([s%])|\\([ntr\\])|([^%\\]+)|([^])/g;
const LETTERS: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** What `printf FORMAT WORD…` writes, the only command that the app plays itself. Throws `CurlProblem`. */
export function printed(words: readonly BashWord[], at: number): string {
  const [name, format, ...values] = words;
  const isPlain = words.every(({ runs }) => runs === null);
  if (name?.text !== 'printf' || format === undefined || !isPlain) {
    throw new CurlProblem('Only printf may stand here: the app runs no other command.', at);
  }
  const rest = values.values();
  const pieces = Array.from(format.text.matchAll(PIECE), ([, percent, letter, plain]) => {
    if (plain !== undefined) return plain;
    if (percent === '%') return '%';
    if (letter !== undefined) return LETTERS[letter] ?? '';
    const next = percent === 's' ? rest.next() : null;
    if (next === null) throw new CurlProblem('Of printf, %s and \\n are known here.', format.at);
    return next.done ? '' : next.value.text;
  });
  const unused = rest.next();
  if (!unused.done) throw new CurlProblem('printf has more words than %s.', unused.value.at);
  return pieces.join('');
}
