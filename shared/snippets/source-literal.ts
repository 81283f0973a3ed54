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
  const line = lineOf(value, syntax, LINE_WIDTH - indent.length);
  if (line !== null) return line;
  const inner = indent + syntax.step;
  const lines = entries.map(([name, entry]) => inner + name + sourceLiteral(entry, syntax, inner));
  return `${open}\n${lines.join(',\n')},\n${indent}${close}`;
}

/** An object or array on one line, or null where that takes more than `room` characters. */
function lineOf(value: Json, syntax: LiteralSyntax, room: number): string | null {
  // The bytes of a recording, one a line, would be thousands of lines.
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) {
    return `[${value.map((entry) => scalar(entry, syntax)).join(', ')}]`;
  }
  // An image in the body is not to be written once for every level around it.
  if (roomAfter(value, room) < 0) return null;
  const parts = (entriesOf(value, syntax) ?? []).map(
    ([name, entry]) => name + sourceLiteral(entry, syntax),
  );
  const { padding } = syntax;
  const line = Array.isArray(value)
    ? `[${parts.join(', ')}]`
    : `{${padding}${parts.join(', ')}${padding}}`;
  return line.includes('\n') || line.length > room ? null : line;
}

/** What is at most left of `room` characters behind the value, which escapes only lengthen. */
function roomAfter(value: Json | undefined, room: number): number {
  if (typeof value === 'string') return room - value.length - 2;
  if (typeof value !== 'object' || value === null) return room - 1;
  if (Array.isArray(value) && value.length > room) return -1;
  let left = room - 2;
  for (const [key, entry] of Object.entries(value)) {
    left = roomAfter(entry, left - (Array.isArray(value) ? 0 : key.length + 2));
    if (left < 0) break;
  }
  return left;
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

/** True where single quotes leave fewer characters to be escaped than double ones. */
export function prefersSingleQuotes(text: string): boolean {
  return text.split('"').length > text.split("'").length;
}
