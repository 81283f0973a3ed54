import { durationText } from '@shared/domain/figure-text';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { terminalText } from './terminal-text';

/** One line about how a run went: ending, times, tokens, cache, and what failed. */
export function summaryOf(run: Run): string {
  const { timings, usage, error } = run;
  const parts = [
    run.state,
    timings.firstText === null ? null : `first text ${durationText(timings.firstText)}`,
    timings.ended === null ? null : `total ${durationText(timings.ended)}`,
    usage === null
      ? null
      : `tokens ${count(usage.inputTokens)} in, ${count(usage.outputTokens)} out`,
    responseMetadata(run.responseHeaders).cacheStatus,
    run.notices.some(({ code }) => code === 'one-burst') ? 'arrived in one burst' : null,
    error === null
      ? null
      : [error.message, error.providerMessage, error.hint].filter(Boolean).join(' '),
  ];
  return terminalText(
    parts
      .filter((part) => part !== null)
      .join(' · ')
      .replaceAll('\n', ' '),
  );
}

function count(tokens: number | null): string {
  return tokens === null ? 'unknown' : String(tokens);
}
