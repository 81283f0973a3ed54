/** What `JSON.parse` found wrong with a text and where, as a sentence: "Unexpected token at line 3, column 2." */
export function jsonProblem(failure: unknown, text: string): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined)
    return `${message.replace(/, "[^]*$/, '')} at ${placeIn(text, text.length)}.`;
  const [what = message] = message.split(/ in JSON| at position/);
  return `${what} at ${placeIn(text, Number(position))}.`;
}

/** A place in a text, given in characters from its start, for people: "line 3, column 2". */
export function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
