import type { RawFrame } from '@shared/domain/run-event';
import type { RunLog } from './run-log';

const PAGE = 1_000;

/** Every raw frame of a run. */
export function allFrames(log: Pick<RunLog, 'frames'>, runId: string): RawFrame[] {
  const all: RawFrame[] = [];
  for (;;) {
    const { frames } = log.frames(runId, all.length, PAGE);
    all.push(...frames);
    if (frames.length < PAGE) return all;
  }
}

/** A frame of a stream as it stood on the wire. */
export function toSse({ event, data }: Pick<RawFrame, 'event' | 'data'>): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`);
  return `${event === null ? '' : `event: ${event}\n`}${lines.join('')}\n`;
}
