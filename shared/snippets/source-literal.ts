import type { Json } from '../domain/json';

/** How one language writes JSON values. */
export interface LiteralSyntax {
  string(text: string): string;
  /** The name of an object's entry, as it stands before the colon. */
  key(name: string): string;
  true: string;
  false: string;
  null: string;
  /** The white space of one level. */
  step: string;
  /** What stands within the braces of an object on one line. */
  padding: string;
}

const LINE_WIDTH = 80;

/** A JSON value as source text: short parts on one line, longer ones one entry a line. `indent` stands before the line. */
export function sourceLiteral(value: Json, syntax: LiteralSyntax, indent = ''): string {
  const entries = entriesOf(value, syntax);
  if (entries === null) return scalar(value, syntax);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return `${open}${close}`;
  const space = Array.isArray(value) ? '' : syntax.padding;
  const flat = entries.map(([name, entry]) => name + sourceLiteral(entry, syntax));
  const line = `${open}${space}${flat.join(', ')}${space}${close}`;
  const short = !line.includes('\n') && indent.length + line.length <= LINE_WIDTH;
  // The bytes of a recording, one a line, would be thousands of lines.
  if (short || isNumbers(value)) return line;
  const inner = indent + syntax.step;
  const lines = entries.map(([name, entry]) => inner + name + sourceLiteral(entry, syntax, inner));
  return `${open}\n${lines.join(',\n')},\n${indent}${close}`;
}

function entriesOf(value: Json, syntax: LiteralSyntax): [string, Json][] | null {
  if (Array.isArray(value)) return value.map((entry) => ['', entry]);
  if (typeof value !== 'object' || value === null) return null;
  return Object.keys(value).map((key) => [`${syntax.key(key)}: `, value[key] ?? null]);
}

function scalar(value: Json, syntax: LiteralSyntax): string {
  if (typeof value === 'string') return syntax.string(value);
  if (typeof value === 'boolean') return value ? syntax.true : syntax.false;
  // JSON has no word for what is not finite and says null.
  return typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : syntax.null;
}

function isNumbers(value: Json): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number');
}

/** True where single quotes leave fewer characters to be escaped than double ones. */
export function prefersSingleQuotes(text: string): boolean {
  return text.split('"').length > text.split("'").length;
}
