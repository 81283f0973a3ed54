const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g;

/** Keys that the text of a JSON object has more than once, outermost only: `JSON.parse` keeps the last of each and says nothing. */
export function repeatedKeys(text: string): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let depth = 0;
  for (const [token, literal, colon] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && colon !== undefined) {
      const key = String(JSON.parse(literal ?? '""'));
      (seen.has(key) ? repeated : seen).add(key);
    }
  }
  return [...repeated];
}
