import { assertNever } from '../assert-never';
import type { LabShot } from './lab';
import type { KeyChange } from './lab-definition';

/** What one changed request showed. `other-key`: what was changed is part of the cache key. */
export interface KeyFinding {
  change: KeyChange;
  /** The index of its shot. */
  shot: number;
  finding: 'same-key' | 'other-key' | 'unknown';
  /** In a sentence. */
  why: string;
}

/** Two moments that are the same for all that can be known of them, ms. */
const NEAR = 1_000;
/** The shots before those with a change: one fills the cache, one must hit. */
const BEFORE = 2;

/** Not more than that: a gateway may keep no streams at all (cloudflare-api.md §4). */
const STREAM_MISS = 'MISS: a stream and a whole answer share no entry.';

/** What the answers of a key test say, in the order of its changes. */
export function keyFindings(
  { changes }: { changes: readonly KeyChange[] },
  shots: readonly LabShot[],
): KeyFinding[] {
  const filledAt = entryTime(shots[0]);
  return changes.map((change, place) => {
    const shot = place + BEFORE;
    const found = read(shots[shot], filledAt);
    const isStreamMiss = change === 'stream' && found.finding === 'other-key';
    return { change, shot, ...found, ...(isStreamMiss && { why: STREAM_MISS }) };
  });
}

function read(
  shot: LabShot | undefined,
  filledAt: number | null,
): Pick<KeyFinding, 'finding' | 'why'> {
  const unknown = (why: string) => ({ finding: 'unknown' as const, why });
  if (!shot || shot.state === 'waiting' || shot.state === 'running')
    return unknown('No answer yet.');
  if (shot.state === 'skipped') return unknown('It was not sent.');
  if (shot.error !== null) return unknown(`It was not answered. ${shot.error.message}`);
  switch (shot.cacheStatus) {
    case 'MISS':
      return { finding: 'other-key', why: 'MISS: the changed request has a key of its own.' };
    case 'HIT': {
      const entry = entryTime(shot);
      const isOther = entry !== null && filledAt !== null && Math.abs(entry - filledAt) > NEAR;
      return isOther
        ? unknown('HIT, but of another entry than this experiment made.')
        : { finding: 'same-key', why: 'HIT: it got the answer to the unchanged request.' };
    }
    case null:
      return unknown('The gateway gave no cache status for it.');
    default:
      return assertNever(shot.cacheStatus);
  }
}

/** When the entry was made that a shot came from, or made itself, ms since the experiment began; null: not known. */
function entryTime(shot: LabShot | undefined): number | null {
  if (!shot || shot.cacheStatus === null) return null;
  if (shot.cacheStatus === 'MISS') return shot.endedAt;
  const { startedAt, entryAge } = shot;
  return startedAt === null || entryAge === null ? null : startedAt - entryAge;
}
