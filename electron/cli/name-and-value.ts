import { UsageError } from './usage-error';

/** Splits `name=value` at the first `=`. Throws `UsageError` naming `option`. */
export function nameAndValue(option: string, text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${option} takes name=value`);
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}
