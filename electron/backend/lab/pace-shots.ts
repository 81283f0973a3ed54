import { assertNever } from '@shared/domain/assert-never';
import type { LabShot } from '@shared/domain/lab/lab';
import type { LabPace } from '@shared/domain/lab/plan-shots';
import type { Clock } from '../ports';
import { pause } from './pause';

/** How shots are sent. */
export interface Gun {
  clock: Clock;
  /** Aborted: no further shot is to be sent. */
  halt: AbortSignal;
  /** Ms since the experiment began. */
  elapsed(): number;
  /** Sends a shot and resolves with it when it has ended. Never rejects. */
  fire(index: number): Promise<LabShot>;
  shots: number;
}

/** Sends all shots when their time has come. Returns why an experiment could not go on, in a sentence, or null. */
export async function paceShots(pace: LabPace, gun: Gun): Promise<string | null> {
  switch (pace.type) {
    case 'lanes':
      await fireLanes(pace, gun);
      return null;
    case 'spaced':
      await fireSpaced(pace.interval, gun);
      return null;
    case 'expiry':
      return fireAtAges(pace.ages, gun);
    case 'key':
      return fireChanges(pace.settle, gun);
    default:
      return assertNever(pace);
  }
}

async function fireLanes(
  { lanes, atOnce, gap }: Extract<LabPace, { type: 'lanes' }>,
  { clock, halt, fire }: Gun,
): Promise<void> {
  const waiting = lanes.values();
  const worker = async (): Promise<void> => {
    for (const lane of waiting) {
      for (const [place, index] of lane.entries()) {
        if (place > 0) await pause(clock, gap, halt);
        if (halt.aborted) return;
        await fire(index);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, lanes.length) }, worker));
}

async function fireSpaced(
  interval: number,
  { clock, halt, elapsed, fire, shots }: Gun,
): Promise<void> {
  const began = elapsed();
  const fired: Promise<LabShot>[] = [];
  for (let index = 0; index < shots; index += 1) {
    await pause(clock, began + index * interval - elapsed(), halt);
    if (halt.aborted) break;
    fired.push(fire(index));
  }
  await Promise.all(fired);
}

/** Stops at the first MISS: it has filled the cache anew, so that a later answer would tell of another entry. */
async function fireAtAges(ages: readonly number[], gun: Gun): Promise<string | null> {
  const { clock, halt, elapsed, fire } = gun;
  const fill = await fire(0);
  if (halt.aborted) return null;
  const problem = fillProblem(fill);
  if (problem !== null) return problem;
  const filledAt = fill.endedAt ?? elapsed();
  for (const [place, age] of ages.entries()) {
    await pause(clock, filledAt + age * 1_000 - elapsed(), halt);
    if (halt.aborted) return null;
    const shot = await fire(place + 1);
    if (shot.cacheStatus === 'MISS') return null;
  }
  return null;
}

async function fireChanges(
  settle: number,
  { clock, halt, fire, shots }: Gun,
): Promise<string | null> {
  const fill = await fire(0);
  if (halt.aborted) return null;
  if (!isAnswered(fill)) return `The first request was not answered. ${reasonOf(fill)}`;
  await pause(clock, settle, halt);
  if (halt.aborted) return null;
  const again = await fire(1);
  if (halt.aborted) return null;
  if (again.cacheStatus !== 'HIT') {
    return `The very same request, sent again, was no HIT (${again.cacheStatus ?? 'no cache status'}): a change of it would prove nothing, so none was sent. Is caching on for this request?`;
  }
  for (let index = 2; index < shots && !halt.aborted; index += 1) await fire(index);
  return null;
}

/** Why the age of the entry that the first request made is not known, or null. */
function fillProblem(fill: LabShot): string | null {
  if (!isAnswered(fill)) return `The first request was not answered. ${reasonOf(fill)}`;
  switch (fill.cacheStatus) {
    case 'MISS':
      return null;
    case 'HIT':
      return 'The first request was already answered from the cache, so the age of its entry is not known. Let a mark of its own end the prompt.';
    case null:
      return 'The gateway gave no cache status, so caching is not in play for this request.';
    default:
      return assertNever(fill.cacheStatus);
  }
}

function isAnswered({ status }: LabShot): boolean {
  return status !== null && status >= 200 && status < 300;
}

function reasonOf({ error }: LabShot): string {
  return error === null ? '' : `${error.message.replace(/\.?$/, '.')} ${error.hint ?? ''}`.trim();
}
