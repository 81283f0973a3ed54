import type { RunTimings } from '@shared/domain/run-event';

/** HAR 1.2 `timings`, ms; -1: does not apply. */
export interface HarTimings {
  blocked: number;
  dns: -1;
  connect: number;
  send: number;
  wait: number;
  receive: number;
  ssl: -1;
  comment: string;
}

const COMMENT =
  'blocked: waiting for a free slot in the app; connect: DNS, TCP and TLS together; send is not measured apart from wait';

/** A run's times as HAR has them: stretches that follow each other, none of them negative. */
export function harTimings({ sent, connected, headers, lastByte, ended }: RunTimings): HarTimings {
  const start = sent ?? 0;
  const ready = connected ?? start;
  const end = Math.max(lastByte ?? ended ?? headers ?? ready, ready);
  const answered = Math.min(headers ?? end, end);
  return {
    blocked: stretch(0, start),
    dns: -1,
    connect: connected === undefined ? -1 : stretch(start, ready),
    send: 0,
    wait: stretch(ready, answered),
    receive: stretch(answered, end),
    ssl: -1,
    comment: COMMENT,
  };
}

/** All stretches together, ms: what HAR calls `time`. */
export function harTime({ blocked, connect, send, wait, receive }: HarTimings): number {
  return rounded(
    [blocked, connect, send, wait, receive].reduce((sum, ms) => sum + Math.max(0, ms), 0),
  );
}

function stretch(from: number, to: number): number {
  return rounded(Math.max(0, to - from));
}

function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
