import type { Lab, LabShot, LabSummary } from '@shared/domain/lab/lab';

/** The line of an experiment in the list of them. */
export function labSummary({ id, definition, demo, startedAt, state, shots }: Lab): LabSummary {
  const count = (is: (shot: LabShot) => boolean): number => shots.filter(is).length;
  return {
    id,
    kind: definition.kind,
    name: definition.name,
    model: definition.request.model,
    demo,
    startedAt,
    state,
    shots: shots.length,
    hits: count((shot) => shot.cacheStatus === 'HIT'),
    misses: count((shot) => shot.cacheStatus === 'MISS'),
    failures: count((shot) => shot.state === 'failed' || shot.state === 'cut-off'),
    cost: shots.reduce((sum, shot) => sum + (shot.cost ?? 0), 0),
  };
}
