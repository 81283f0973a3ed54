import type { Lab, LabShot } from '@shared/domain/lab/lab';

/** The experiment whose program ended before it did, as far as it had come. */
export function interrupted(lab: Lab): Lab {
  const last = Math.max(0, ...lab.shots.map(({ startedAt, endedAt }) => endedAt ?? startedAt ?? 0));
  return {
    ...lab,
    state: 'interrupted',
    endedAt: lab.startedAt + last,
    shots: lab.shots.map(withEnd),
    message: INTERRUPTED,
  };
}

/** Of an experiment that the app did not live to see the end of. */
export const INTERRUPTED = 'The app was closed while the experiment was under way.';

function withEnd(shot: LabShot): LabShot {
  switch (shot.state) {
    case 'waiting':
      return { ...shot, state: 'skipped' };
    case 'running':
      return { ...shot, state: 'cut-off' };
    default:
      return shot;
  }
}
