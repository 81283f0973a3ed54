import type { ComparisonAnswer } from '@shared/domain/comparison-document';
import type { Media, Run } from '@shared/domain/run';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import type { RunTimings } from '@shared/domain/run-event';

/** What a file keeps of a run; null while it runs. */
export function answerToKeep(run: Run): ComparisonAnswer | null {
  const { state, text, reasoning, refusal, finishReason, usage, timings, startedAt, error } = run;
  if (state === 'running') return null;
  return {
    state,
    text,
    reasoning,
    refusal,
    toolCalls: run.toolCalls.map(({ name, arguments: given }) => ({ name, arguments: given })),
    media: run.media.map(withPlainBytes),
    failure: error === null ? null : error.message,
    finishReason,
    isCached: cacheStatusOf(run.responseHeaders) === 'HIT',
    usage,
    firstTextAfter: sinceSent(timings.firstText, timings),
    endedAfter: sinceSent(timings.ended, timings),
    startedAt,
  };
}

/** Models write base64 with and without padding, line ends and a `data:` prefix; a file has one form. */
function withPlainBytes(medium: Media): Media {
  if (medium.base64 === null) return medium;
  const bytes = Buffer.from(medium.base64.replace(/^data:[^,]*,/, ''), 'base64');
  return { ...medium, base64: bytes.toString('base64') };
}

/** Ms; finer than a tenth is noise, and a longer line. */
const sinceSent = (time: number | null, { sent }: RunTimings): number | null =>
  time === null || sent === null ? null : Math.round((time - sent) * 10) / 10;
