import { ESCAPE, escapedBytes } from './bash-escapes';
import { CurlProblem } from './curl-problem';

/** Stand for the variables that the app fills in itself; no byte is ever one of them. */
export const ACCOUNT_MARK = '\ue000';
/** The same for the token. */
export const TOKEN_MARK = '\ue001';

/** What they are called: by the app CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN, elsewhere CF_ACCOUNT_ID, API_KEY … */
const VARIABLES: readonly [RegExp, string][] = [
  [/(^|_)ACCOUNT(_?ID)?$/i, ACCOUNT_MARK],
  [/(^|_)(TOKEN|KEY)$/i, TOKEN_MARK],
];

/** One word after quoting is done. */
export interface BashWord {
  /** One character per byte, and the marks above. */
  text: string;
  /** Where it starts, in bytes. */
  at: number;
  /** What a `<(…)` at its end runs. */
  runs: BashWord[] | null;
}

const PLAIN = /[^ \t\n\r'"$\\`|&;<>(){]+|\r/y;
const ENDS_WORD = /[ \t\n|&;<>()]/;
const IN_DOUBLE_QUOTES = /[^"\\$`]+/y;
const IN_ANSI_QUOTES = /[^'\\]+/y;
const PLACEHOLDER = /\{[\w-]{0,64}\}/y;
const VARIABLE = /\$(?:([A-Za-z_]\w{0,99})|\{([A-Za-z_]\w{0,99})\})/y;
/**
 * Splits one bash command line into its commands, first to last through pipes, and each into words. `source` has one
 * character per byte. Throws `CurlProblem` for all that only a shell could know.
 */
export function readBash(source: string): BashWord[][] {
  const start = /^(?:\xef\xbb\xbf)?(?:\s*\$\s+)?/.exec(source)?.[0].length ?? 0;
  return new BashReader(source, start).pipeline(false);
}

class BashReader {
  constructor(
    private readonly source: string,
    private at: number,
  ) {}

  pipeline(nested: boolean): BashWord[][] {
    const commands: BashWord[][] = [[]];
    let ended = false;
    for (;;) {
      this.skipBlanks();
      const character = this.source[this.at];
      const command = commands.at(-1) ?? [];
      if (character === undefined && !nested) return commands;
      if (character === ')' && nested) {
        this.at += 1;
        return commands;
      }
      if (character === '\n') {
        ended = command.length > 0;
        this.at += 1;
      } else if (character === '#') {
        this.skipComment();
      } else if (ended && character !== undefined) {
        this.refuse('A second command starts here: paste one command at a time.');
      } else if (character === '|' && !/[|&]/.test(this.source[this.at + 1] ?? '') && !nested) {
        this.at += 1;
        commands.push([]);
      } else if (this.startsWord(character)) {
        command.push(this.word(nested));
      } else {
        this.refuse(reasonAgainst(this.source.slice(this.at, this.at + 2)));
      }
    }
  }

  private startsWord(character: string | undefined): boolean {
    if (character === undefined) return false;
    return !'|&;<>()'.includes(character) || this.source.startsWith('<(', this.at);
  }

  private skipBlanks(): void {
    for (;;) {
      const character = this.source[this.at];
      if (character === ' ' || character === '\t') this.at += 1;
      else if (this.startsLine()) this.at += 1;
      else if (this.source.startsWith('\\\n', this.at)) this.at += 2;
      else if (this.source.startsWith('\\\r\n', this.at)) this.at += 3;
      else return;
    }
  }

  private skipComment(): void {
    const end = this.source.indexOf('\n', this.at);
    this.at = end < 0 ? this.source.length : end;
  }

  private word(nested: boolean): BashWord {
    const at = this.at;
    const pieces: string[] = [];
    for (;;) {
      const character = this.source[this.at];
      if (this.source.startsWith('<(', this.at)) {
        if (nested) this.refuse('A <(…) inside another one cannot be read.');
        this.at += 2;
        const [runs = []] = this.pipeline(true);
        return { text: pieces.join(''), at, runs };
      }
      if (character === undefined || ENDS_WORD.test(character) || this.startsLine()) {
        return { text: pieces.join(''), at, runs: null };
      }
      pieces.push(this.piece(character));
    }
  }

  private startsLine(): boolean {
    return this.source.startsWith('\r\n', this.at);
  }

  private piece(character: string): string {
    switch (character) {
      case "'":
        return this.singleQuoted();
      case '"':
        return this.doubleQuoted();
      case '\\':
        return this.escaped();
      case '$':
        if (this.source[this.at + 1] === "'") return this.ansiQuoted();
        if (this.source[this.at + 1] !== '"') return this.variable();
        this.at += 1;
        return this.doubleQuoted();
      case '`':
        return this.refuse(COMMAND_SUBSTITUTION);
      case '{':
        return (
          this.take(PLACEHOLDER)?.[0] ??
          this.refuse('bash may expand an unquoted {…}: put the text between single quotes.')
        );
      default:
        return this.take(PLAIN)?.[0] ?? this.refuse('This character cannot be read here.');
    }
  }

  private escaped(): string {
    const next = this.source[this.at + 1] ?? '';
    const isContinued = next === '\n' || this.source.startsWith('\\\r\n', this.at);
    this.at += next === '\r' && isContinued ? 3 : 2;
    return isContinued ? '' : next;
  }

  private singleQuoted(): string {
    const end = this.source.indexOf("'", this.at + 1);
    if (end < 0) this.refuse('The quote that opens here is never closed.');
    const text = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  private doubleQuoted(): string {
    const opened = this.at;
    const pieces: string[] = [];
    this.at += 1;
    for (;;) {
      const plain = this.take(IN_DOUBLE_QUOTES);
      if (plain) pieces.push(plain[0]);
      const character = this.source[this.at];
      if (character === '"') {
        this.at += 1;
        return pieces.join('');
      }
      if (character === '$') pieces.push(this.variable());
      else if (character === '`') this.refuse(COMMAND_SUBSTITUTION);
      else if (character === '\\') {
        const next = this.source[this.at + 1] ?? '';
        // Between double quotes a backslash escapes these alone, and else stands for itself.
        pieces.push(next === '\n' ? '' : '$`"\\'.includes(next) ? next : `\\${next}`);
        this.at += 2;
      } else if (character === undefined) {
        throw new CurlProblem('The quote that opens here is never closed.', opened);
      }
    }
  }

  private ansiQuoted(): string {
    const opened = this.at;
    const pieces: string[] = [];
    this.at += 2;
    for (;;) {
      const plain = this.take(IN_ANSI_QUOTES);
      if (plain) pieces.push(plain[0]);
      const character = this.source[this.at];
      if (character === "'") {
        this.at += 1;
        return pieces.join('');
      }
      const at = this.at;
      const escape = this.take(ESCAPE);
      if (!escape) throw new CurlProblem('The quote that opens here is never closed.', opened);
      pieces.push(escapedBytes(escape, at));
    }
  }

  private variable(): string {
    const at = this.at;
    const next = this.source[at + 1] ?? '';
    if (next === '(') this.refuse(COMMAND_SUBSTITUTION);
    const found = this.take(VARIABLE);
    // bash puts a line together before it looks for names.
    const isSplit = this.source.startsWith('$\\\n', at);
    if (!found && (isSplit || /[[{0-9@*#?$!-]/.test(next))) {
      this.refuse('Only your shell knows what this expands to: put the value in its place.');
    }
    if (!found) {
      this.at += 1;
      return '$';
    }
    const name = found[1] ?? found[2] ?? '';
    const known = VARIABLES.find(([names]) => names.test(name));
    if (known !== undefined) return known[1];
    throw new CurlProblem(
      `$${name} is a variable of your shell, which the app does not know: put its value in its place.`,
      at,
    );
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private refuse(message: string): never {
    throw new CurlProblem(message, this.at);
  }
}

const COMMAND_SUBSTITUTION =
  'A command stands inside the command, which the app does not run: put its output in its place.';

/** Why the words end before these two characters. */
function reasonAgainst(next: string): string {
  if (next === '') return 'The command ends inside of <(…).';
  if (next === '<<') {
    return 'The app reads no text behind <<: put the body between single quotes, behind --json.';
  }
  if ('<>'.includes(next.charAt(0))) {
    return 'The app reads and writes no files for a pasted command: leave the < or > out.';
  }
  return 'Paste a single curl command, without ; & | or brackets.';
}
