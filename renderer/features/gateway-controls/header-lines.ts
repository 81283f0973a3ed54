import { headerProblem } from '@shared/domain/header-problem';

/** Headers as typed, and what is wrong with the first line that cannot be sent. */
export interface HeaderLines {
  headers: Record<string, string>;
  problem: string | null;
}

/** Reads `name: value` lines; blank ones are left out. Never throws. */
export function readHeaderLines(text: string): HeaderLines {
  const headers: Record<string, string> = {};
  let problem: string | null = null;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    const reason = colon < 0 ? 'needs a colon' : headerProblem(name, value);
    if (reason !== null) problem ??= `Line ${index + 1} ${reason}.`;
    else
      Object.defineProperty(headers, name, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  });
  return { headers, problem };
}

/** Headers as lines. */
export function writeHeaderLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
