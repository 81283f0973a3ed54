import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { isEventStream } from '@shared/domain/wire-comparison';

/** The body of an answer as text. */
export interface RawAnswer {
  text: string;
  /** Null: plain text. */
  encoding: 'base64' | null;
}

/** Puts an answer's body together from its frames: events as a stream has them, anything else as it came. */
export function rawAnswer(run: Run, frames: readonly RawFrame[]): RawAnswer {
  if (isStream(run, frames)) {
    return { text: frames.map(eventText).join(''), encoding: null };
  }
  const [media] = run.media;
  const isMediaItself = /^(image|audio|video)\//.test(run.responseHeaders['content-type'] ?? '');
  if (isMediaItself && media?.base64) return { text: media.base64, encoding: 'base64' };
  return { text: frames.map(({ data }) => data).join(''), encoding: null };
}

/** Some servers stream without saying so in a header. */
function isStream(run: Run, frames: readonly RawFrame[]): boolean {
  const isNamed = frames.some(({ event }) => event !== null);
  return isEventStream(run.responseHeaders) || isNamed || frames.length > 1;
}

function eventText({ event, data }: RawFrame): string {
  const name = event === null ? '' : `event: ${event}\n`;
  const lines = data.split('\n').map((line) => `data: ${line}\n`);
  return `${name}${lines.join('')}\n`;
}
