import type { RawFrame } from '@shared/domain/run-event';
import type { RunLog } from './run-log';

const PAGE = 1_000;

/** Every raw frame of a run. */
export function allFrames(log: Pick<RunLog, 'frames'>, runId: string): RawFrame[] {
  const all: RawFrame[] = [];
  // Frames in between may be missing: those that came before bodies were to be stored again.
  for (let from = 0, total = 1; from < total; from += PAGE) {
    const page = log.frames(runId, from, PAGE);
    all.push(...page.frames);
    total = page.total;
  }
  return all;
}

/** A frame of a stream as it stood on the wire. */
export function toSse({ event, data }: Pick<RawFrame, 'event' | 'data'>): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`);
  return `${event === null ? '' : `event: ${event}\n`}${lines.join('')}\n`;
}
