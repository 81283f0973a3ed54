/** Something to measure. */
export interface Candidate {
  name: string;
  /** Does the work once and returns how many deltas it saw, so that nobody is fast by doing less. */
  run: () => number | Promise<number>;
}

/** CPU seconds (user and system, of this process) per candidate, one number per round. */
export type Rounds = Map<string, number[]>;

const ROUNDS = 7;
const WARM_UP = 4;

/**
 * Runs all candidates in turn, each round beginning with another one, and notes the CPU time of each.
 * Throws if a candidate saw another number of deltas than `expected`.
 */
export async function measureRounds(candidates: Candidate[], expected: number): Promise<Rounds> {
  const rounds: Rounds = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const candidate of rotated(candidates, round)) {
      // Only the young generation: a full collection would also throw optimized code away.
      globalThis.gc?.({ type: 'minor', execution: 'sync' });
      const before = process.cpuUsage();
      const deltas = await candidate.run();
      const { user, system } = process.cpuUsage(before);
      if (deltas !== expected) {
        throw new Error(`${candidate.name}: ${deltas} of ${expected} deltas`);
      }
      if (round >= WARM_UP) rounds.get(candidate.name)?.push((user + system) / 1e6);
    }
  }
  return rounds;
}

/** The list, beginning with another item each round. */
export function rotated<T>(items: T[], round: number): T[] {
  const start = round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** Median over the rounds of one candidate's time divided by the other's in the same round. */
export function medianRatio(rounds: Rounds, candidate: string, floor: string): number {
  const floors = rounds.get(floor) ?? [];
  const times = rounds.get(candidate) ?? [];
  return median(times.map((time, round) => time / (floors[round] ?? Number.NaN)));
}

/** The middle value. */
export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** The value that the given share (0–1) of all values does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

/** What a ratio of several cases comes to. */
export function geometricMean(values: number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
