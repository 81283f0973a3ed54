import type { LabShot } from './lab';
import { expiryAges } from './plan-shots';

/** One question to an entry of a known age. */
export interface ExpiryProbe {
  /** The index of its shot. */
  shot: number;
  /** Seconds, as planned. */
  asked: number;
  /** Seconds from the end of the answer that filled the cache to the sending of the question; null: not sent yet. */
  age: number | null;
  cacheStatus: LabShot['cacheStatus'];
}

/** When an entry expires, as far as it was seen. Ages in seconds. */
export interface ExpiryFinding {
  probes: ExpiryProbe[];
  /** The greatest age at which it was still there. */
  lastHit: number | null;
  /** The age at which it was gone. */
  firstMiss: number | null;
  /** Null while nothing was seen. */
  text: string | null;
}

/** What the answers of an expiry test say. The first MISS fills the cache anew, so nothing after it tells of the entry. */
export function expiryFinding(
  test: { ages: readonly number[] },
  shots: readonly LabShot[],
): ExpiryFinding {
  const filledAt = shots[0]?.endedAt ?? null;
  const probes = expiryAges(test).map((asked, place): ExpiryProbe => {
    const shot = shots[place + 1];
    const startedAt = shot?.startedAt ?? null;
    const isKnown = startedAt !== null && filledAt !== null;
    return {
      shot: place + 1,
      asked,
      age: isKnown ? (startedAt - filledAt) / 1_000 : null,
      cacheStatus: shot?.cacheStatus ?? null,
    };
  });
  const missAt = probes.findIndex(({ cacheStatus }) => cacheStatus === 'MISS');
  const before = missAt === -1 ? probes : probes.slice(0, missAt);
  const lastHit = before.findLast(({ cacheStatus }) => cacheStatus === 'HIT')?.age ?? null;
  const firstMiss = probes[missAt]?.age ?? null;
  return { probes, lastHit, firstMiss, text: textOf(lastHit, firstMiss) };
}

function textOf(lastHit: number | null, firstMiss: number | null): string | null {
  if (lastHit !== null && firstMiss !== null) {
    return `Hit at ${seconds(lastHit)}, missed at ${seconds(firstMiss)}: it expires in between.`;
  }
  if (lastHit !== null) return `Still hit at ${seconds(lastHit)}: it lives longer than that.`;
  if (firstMiss !== null) {
    return `Missed at ${seconds(firstMiss)} already: it had expired before, or was never kept.`;
  }
  return null;
}

function seconds(age: number): string {
  return `${age.toFixed(1)} s`;
}
