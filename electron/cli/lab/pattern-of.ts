import type { FailurePattern } from '@shared/domain/lab/lab-definition';
import { count } from '../amount';
import { nameAndValue } from '../name-and-value';
import { UsageError } from '../usage-error';

/** What each pattern is told, and what holds where it is not; null: nothing. */
const FIELDS = {
  'fail-first': { count: '2', status: '500', ms: '200' },
  'slow-first-byte': { count: null, ms: '3000' },
  flaky: { percent: '30', status: '503', ms: '100' },
} as const;

/** Reads a failure pattern such as `fail-first;count=2;status=500;ms=200`. Throws `UsageError`. */
export function patternOf(text: string): FailurePattern {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim());
  if (!isPattern(type)) {
    throw new UsageError(`--pattern begins with ${Object.keys(FIELDS).join(', ')}, not ${type}`);
  }
  const fields: Record<string, string | null> = { ...FIELDS[type] };
  for (const part of rest) {
    const [name, value] = nameAndValue(`--pattern ${type}`, part);
    if (!Object.hasOwn(fields, name)) {
      throw new UsageError(
        `--pattern ${type} takes ${Object.keys(fields).join(', ')}, not ${name}`,
      );
    }
    fields[name] = value;
  }
  const number = (name: string): number => count(`--pattern ${name}`, fields[name] ?? '', 0);
  switch (type) {
    case 'fail-first':
      return { type, count: number('count'), status: number('status'), after: number('ms') };
    case 'slow-first-byte':
      return {
        type,
        count: fields['count'] === null ? null : number('count'),
        after: number('ms'),
      };
    case 'flaky':
      return { type, percent: number('percent'), status: number('status'), after: number('ms') };
  }
}

function isPattern(type: string): type is FailurePattern['type'] {
  return Object.hasOwn(FIELDS, type);
}
