/** A header as curl is told it: `name:` would mean "do not send", also with blanks behind; `name;` is an empty value. */
export function curlHeaderLine([name, value]: readonly [string, string]): string {
  return value.trim() === '' ? `${name};` : `${name}: ${value}`;
}
