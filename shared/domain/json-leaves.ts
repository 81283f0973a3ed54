import { isJsonObject, type Json } from './json';

/** More of a body is not looked at. */
const MOST_LEAVES = 5_000;

/** Stands in place of the leaves that are left out. */
const LEFT_OUT = '…';

/**
 * Everything in a JSON value that holds nothing further, by its path, e.g. `messages[0].content`, as JSON text.
 * After 5,000 of them the rest is left out, and `…` says so.
 */
export function jsonLeaves(value: Json): Map<string, string> {
  const leaves = new Map<string, string>();
  collect(value, '', leaves);
  return leaves;
}

/** The leaves of a text that is JSON; of any other, the whole of it without a path. */
export function textLeaves(text: string): Map<string, string> {
  try {
    return jsonLeaves(JSON.parse(text) as Json);
  } catch {
    return new Map(text === '' ? [] : [['', text]]);
  }
}

function collect(value: Json, path: string, leaves: Map<string, string>): void {
  if (leaves.size >= MOST_LEAVES) {
    leaves.set(LEFT_OUT, `only the first ${MOST_LEAVES} values are compared`);
    return;
  }
  const parts: [string, Json][] = Array.isArray(value)
    ? value.map((item, at) => [`${path}[${at}]`, item])
    : isJsonObject(value)
      ? Object.entries(value).map(([key, item]) => [below(path, key), item])
      : [];
  if (parts.length === 0) leaves.set(path, JSON.stringify(value));
  for (const [at, part] of parts) collect(part, at, leaves);
}

function below(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
