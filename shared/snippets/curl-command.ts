import type { BashWord } from './bash-words';
import { letterOption, longOption, type CurlOption } from './curl-options';
import { CurlProblem } from './curl-problem';
import { printed } from './printed';

/** A text of the command and where it stands, in bytes from the start of all. One character per byte. */
export interface Placed {
  text: string;
  at: number;
}

/** What curl would send. */
export interface CurlCommand {
  url: Placed;
  /** As given, e.g. `Content-Type: application/json`. */
  headers: Placed[];
  body: Placed;
  /** True where curl itself calls the body JSON. */
  isJson: boolean;
  /** What the reader should know, in sentences. */
  notes: string[];
}

/** Reads the words after `curl`. `piped`: its standard input, if there is one. Throws `CurlProblem`. */
export function readCommand(words: readonly BashWord[], piped: string | null): CurlCommand {
  const reading = new Reading(piped);
  for (const used of optionsOf(words)) reading.take(used);
  return reading.command(words[0]?.at ?? 0);
}

interface UsedOption {
  name: string;
  option: CurlOption | null;
  /** Its value; of an option without one, the word it stands in. */
  value: BashWord;
}

class Reading {
  private readonly urls: Placed[] = [];
  private readonly methods: Placed[] = [];
  private readonly headers: Placed[] = [];
  private readonly notes = new Set<string>();
  private body: Placed | null = null;
  private isJson = false;

  constructor(private readonly piped: string | null) {}

  take({ name, option, value }: UsedOption): void {
    const { at, text } = value;
    if (option === null) {
      throw new CurlProblem(`The app does not know curl’s option ${name}. Leave it out.`, at);
    }
    if (option.refused !== null) throw new CurlProblem(`${name} ${option.refused}`, at);
    if (option.note !== null) this.notes.add(`${name} ${option.note}`);
    switch (option.action) {
      case 'none':
        return;
      case 'url':
        return void this.urls.push(plainText(value));
      case 'method':
        return void this.methods.push(plainText(value));
      case 'agent':
        return void this.headers.push({ text: `user-agent: ${text}`, at });
      case 'referer':
        return void this.headers.push({ text: `referer: ${text}`, at });
      case 'bearer':
        return void this.headers.push({ text: `authorization: Bearer ${text}`, at });
      case 'header':
        return void this.headers.push(...headersOf(value, this.piped));
      case 'data-raw':
        return this.addBody({ text, at }, '&');
      case 'data':
        return this.addBody(dataOf(value, this.piped, name), '&');
      case 'json':
        this.isJson = true;
        return this.addBody(dataOf(value, this.piped, name), '');
    }
  }

  command(start: number): CurlCommand {
    const [url, second] = this.urls;
    if (url === undefined) throw new CurlProblem('The command names no address.', start);
    if (second !== undefined) {
      throw new CurlProblem('This would be a second address: is a quote missing?', second.at);
    }
    const method = this.methods.at(-1);
    if (method !== undefined && method.text !== 'POST') {
      throw new CurlProblem('The gateway’s four endpoints take POST alone.', method.at);
    }
    if (this.body === null) {
      throw new CurlProblem('The command sends no body, so there is no prompt in it.', start);
    }
    const { headers, body, isJson, notes } = this;
    return { url, headers, body, isJson, notes: [...notes] };
  }

  /** curl puts several bodies together, with `&` where they are a form. */
  private addBody({ text, at }: Placed, separator: string): void {
    const { body } = this;
    this.body = body === null ? { text, at } : { text: body.text + separator + text, at: body.at };
  }
}

/** The options in their order, each with its value, or with the word it stands in. */
function* optionsOf(words: readonly BashWord[]): Generator<UsedOption> {
  const rest = words.values();
  for (const word of rest) {
    if (!word.text.startsWith('-')) {
      yield { name: 'The address', option: longOption('url'), value: word };
    } else if (word.text.startsWith('--')) {
      yield longOf(word, rest);
    } else {
      yield* lettersOf(word, rest);
    }
  }
}

/** A value stands behind its name, from curl 8.16 on also behind an equals sign in the same word. */
function longOf(word: BashWord, rest: Iterator<BashWord>): UsedOption {
  const equals = word.text.indexOf('=');
  const name = shown(word.text);
  const option = longOption(word.text.slice(2, equals < 0 ? undefined : equals));
  if (equals < 0) {
    return { name, option, value: option?.takesValue ? valueOf(name, word, rest) : word };
  }
  if (option?.takesValue === false) throw new CurlProblem(`${name} takes no value.`, word.at);
  return { name, option, value: { ...word, text: word.text.slice(equals + 1) } };
}

/** Letters may stand together, and the value of the last directly behind it: `-sSXPOST`. */
function* lettersOf(word: BashWord, rest: Iterator<BashWord>): Generator<UsedOption> {
  for (let at = 1; at < Math.max(2, word.text.length); at += 1) {
    const letter = word.text.charAt(at);
    const name = shown(`-${letter}`);
    const option = letterOption(letter);
    const behind = word.text.slice(at + 1);
    if (!option?.takesValue) {
      yield { name, option, value: word };
      if (option === null) return;
    } else {
      const isBehind = behind !== '' || word.runs !== null;
      const value = isBehind ? { ...word, text: behind } : valueOf(name, word, rest);
      return yield { name, option, value };
    }
  }
}

function valueOf(name: string, word: BashWord, rest: Iterator<BashWord>): BashWord {
  const next = rest.next();
  if (next.done) throw new CurlProblem(`${name} ends the command without its value.`, word.at);
  return next.value;
}

/** A name out of a pasted text, short enough to repeat. */
function shown(name: string): string {
  const [plain = ''] = /^[\w.:#-]*/.exec(name) ?? [];
  return plain.length > 30 ? `${plain.slice(0, 29)}…` : plain;
}

function headersOf(value: BashWord, piped: string | null): Placed[] {
  if (!value.text.startsWith('@')) return [plainText(value)];
  return fileText(value, piped, '--header')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text, at: value.at }));
}

function dataOf(value: BashWord, piped: string | null, name: string): Placed {
  if (!value.text.startsWith('@')) return plainText(value);
  const text = fileText(value, piped, name);
  // `--data` takes the line ends out of a file, `--data-binary` and `--json` do not (curl's manual).
  const keeps = name === '--data-binary' || name === '--json';
  return { text: keeps ? text : text.replaceAll(/[\r\n]/g, ''), at: value.at };
}

function fileText(value: BashWord, piped: string | null, name: string): string {
  if (value.text === '@' && value.runs !== null) return printed(value.runs, value.at);
  if (value.text === '@-' && piped !== null) return piped;
  throw new CurlProblem(
    `${name} @… reads a file of your machine. Paste what it holds in its place.`,
    value.at,
  );
}

function plainText({ text, at, runs }: BashWord): Placed {
  if (runs === null) return { text, at };
  throw new CurlProblem('<(…) can only be read behind an @.', at);
}
