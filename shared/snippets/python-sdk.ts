import type { Json, JsonObject } from '../domain/json';
import type { WireRequest } from '../protocol/dialect';
import { pythonLiteral } from './python-quote';
import { sdkHeaders } from './sdk-headers';
import type { Snippet } from './snippet';

/** The arguments of a method call: fields that the SDK names, and all others in its `extra_body`, which it sends as they are. */
export function callArguments(body: JsonObject, named: readonly string[]): string {
  const isNamed = (key: string): boolean => named.includes(key) && isPlain(key, body[key]);
  const keys = Object.keys(body);
  const extra = Object.fromEntries(
    keys.filter((key) => !isNamed(key)).map((key) => [key, body[key] ?? null]),
  );
  const lines = keys.filter(isNamed).map((key) => argument(key, body[key] ?? null));
  if (Object.keys(extra).length > 0) lines.push(argument('extra_body', extra));
  return lines.join('\n');
}

/** Lines of a client's constructor that every SDK shares. */
export function clientArguments(wire: WireRequest): string {
  const headers = sdkHeaders(wire);
  const lines = Object.keys(headers).length > 0 ? [argument('default_headers', headers)] : [];
  return [...lines, '    max_retries=0,'].join('\n');
}

/** An escape that JSON needs for half of a surrogate pair alone; behind an escaped backslash it is text. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** What an SDK's HTTP client cannot send, or null. */
export function unsendable(wire: WireRequest): Snippet | null {
  const instead = 'Take Python, standard library.';
  if (HALF_PAIR.test(wire.bodyText)) {
    const reason = `The prompt or another field has half of a surrogate pair, which the SDK cannot write as UTF-8. ${instead}`;
    return { available: false, reason };
  }
  // eslint-disable-next-line no-control-regex -- ASCII is what is looked for
  const header = Object.entries(wire.headers).find(([, value]) => !/^[\x00-\x7f]*$/.test(value));
  if (header === undefined) return null;
  const reason = `The header ${header[0]} has a character beyond ASCII, which the SDK does not send. ${instead}`;
  return { available: false, reason };
}

/** Notes on every snippet with a Python SDK. `name`, `version`: of the package, as it was when the snippets were run with it. */
export function pythonSdkNotes(name: string, version: string): string[] {
  return [
    `Install the SDK with pip install ${name}.`,
    'max_retries=0 leaves trying again to the gateway, as the app does; the SDK alone would try twice more.',
    `Tested with ${name} ${version}.`,
  ];
}

/** None would be taken for "not given" in places, and a stream that is neither true nor false has no loop. */
function isPlain(key: string, value: Json | undefined): boolean {
  if (key === 'stream') return typeof value === 'boolean';
  return value !== null && value !== undefined;
}

function argument(name: string, value: Json): string {
  return `    ${name}=${pythonLiteral(value, '    ')},`;
}
