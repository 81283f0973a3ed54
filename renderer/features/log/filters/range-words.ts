import type { LogFilter, LogRange } from '@shared/domain/log-query';
import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import { timeWords } from '../state/log-words';

const OPEN: LogRange = { from: null, to: null };

/** What the parts of a filter without a menu ask for, in words, and what takes each away. */
export function chipsOf(filter: LogFilter): { label: string; remove: Partial<LogFilter> }[] {
  const { cost, duration, tokens, metadata } = filter;
  const ranges = [
    { name: 'cost', range: cost, words: formatUsd, remove: { cost: OPEN } },
    { name: 'total', range: duration, words: formatDuration, remove: { duration: OPEN } },
    { name: 'tokens', range: tokens, words: formatTokens, remove: { tokens: OPEN } },
  ];
  const chips = ranges
    .filter(({ range }) => range.from !== null || range.to !== null)
    .map(({ name, range, words, remove }) => ({
      label: `${name} ${rangeWords(range, words)}`,
      remove: remove as Partial<LogFilter>,
    }));
  if (metadata === null) return chips;
  const { key, value } = metadata;
  return [
    ...chips,
    { label: `metadata ${key}${value === null ? '' : ` = ${value}`}`, remove: { metadata: null } },
  ];
}

/** E.g. `≥ 2026-11-21 14:02`; null where any time will do. */
export function timeRangeWords(range: LogRange): string | null {
  return range.from === null && range.to === null ? null : rangeWords(range, timeWords);
}

function rangeWords({ from, to }: LogRange, words: (value: number) => string): string {
  if (from === null) return `≤ ${words(to ?? 0)}`;
  return to === null ? `≥ ${words(from)}` : `${words(from)} to ${words(to)}`;
}
