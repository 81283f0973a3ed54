import { assertNever } from '@shared/domain/assert-never';
import type { LabPlan } from '@shared/domain/lab/plan-shots';

/** Ms that the pauses of an experiment take, if its requests took no time at all. */
export function pausesOf({ pace, shots }: LabPlan): number {
  switch (pace.type) {
    case 'lanes':
      return pace.gap * Math.max(0, ...pace.lanes.map((lane) => lane.length - 1));
    case 'spaced':
      return pace.interval * (shots.length - 1);
    case 'expiry':
      return (pace.ages.at(-1) ?? 0) * 1_000;
    case 'key':
      return pace.settle;
    default:
      return assertNever(pace);
  }
}
