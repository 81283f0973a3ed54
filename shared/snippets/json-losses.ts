/** What a JSON text says and its value does not, each with its first place in characters from the start. */
export interface JsonLosses {
  /** As written, numbers that become others, because they have more digits or are larger than a double holds. */
  numbers: ReadonlyMap<string, number>;
  /** Keys that stand more than once in an object, whose last value counts; at the first that repeats one. */
  keys: ReadonlyMap<string, number>;
}

/** An object that is being read, with its keys so far, or an array, without. */
interface Level {
  keys: Set<string> | null;
  isKey: boolean;
}

const SCALAR = /[^\s"{}[\],:]+/y;

/** Finds what `JSON.parse` loses of a text. The text must be JSON: what is no JSON is not looked for. */
export function jsonLosses(text: string): JsonLosses {
  const numbers = new Map<string, number>();
  const keys = new Map<string, number>();
  const levels: Level[] = [];
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      if (level?.keys && level.isKey) {
        const key = JSON.parse(text.slice(at, end)) as string;
        if (level.keys.has(key)) addFirst(keys, key, at);
        level.keys.add(key);
      }
      at = end;
      continue;
    }
    if (character === '{') levels.push({ keys: new Set(), isKey: true });
    else if (character === '[') levels.push({ keys: null, isKey: false });
    else if (character === '}' || character === ']') levels.pop();
    else if (character === ',' && level !== undefined) level.isKey = level.keys !== null;
    else if (character === ':' && level !== undefined) level.isKey = false;
    SCALAR.lastIndex = at;
    const scalar = SCALAR.exec(text)?.[0];
    if (scalar !== undefined && /^[-\d]/.test(scalar) && !isKept(scalar)) {
      addFirst(numbers, scalar, at);
    }
    at += scalar?.length ?? 1;
  }
  return { numbers, keys };
}

/** The place behind the closing quote; a quote behind an odd number of backslashes is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && backslashesBefore(text, end) % 2 === 1) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function backslashesBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return at - start;
}

function addFirst(places: Map<string, number>, text: string, at: number): void {
  if (!places.has(text)) places.set(text, at);
}

/** True where the double that a literal becomes is written as the same number. */
function isKept(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && canonical(literal) === canonical(String(value));
}

/** Sign, digits without zeros at their ends, and the power of ten that the first stands for. */
function canonical(literal: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return '0';
  const leading = whole.length + fraction.length - digits.length;
  return `${sign}${withoutZerosBehind(digits)}e${whole.length - leading + Number(power)}`;
}

function withoutZerosBehind(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
