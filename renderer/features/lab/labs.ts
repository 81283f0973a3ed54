import type { LabKind } from '@shared/domain/lab/lab-definition';
import { lazy, type ComponentType } from 'react';
import type { LabViewProps } from './lab-context';

/** One lab: its name in the navigation, what it is for, and the screen that follows when it is opened. */
interface LabEntry {
  title: string;
  purpose: string;
  Screen: ComponentType<LabViewProps> | null;
}

/** All labs by kind; the order of `LAB_KINDS` is theirs. */
export const LABS: Record<LabKind, LabEntry> = {
  cache: {
    title: 'Cache',
    purpose: 'Sends one request many times and shows what came from the cache, how fast, and why.',
    Screen: lazy(() =>
      import('./cache/cache-lab').then((module) => ({ default: module.CacheLab })),
    ),
  },
  retry: {
    title: 'Retry',
    purpose: 'Lets the demo gateway’s provider fail and compares each backoff with its prediction.',
    Screen: lazy(() =>
      import('./retry/retry-lab').then((module) => ({ default: module.RetryLab })),
    ),
  },
  formats: {
    title: 'Four formats',
    purpose: 'Sends one request in several wire formats and compares what goes over the wire.',
    Screen: lazy(() =>
      import('./formats/formats-lab').then((module) => ({ default: module.FormatsLab })),
    ),
  },
  matrix: {
    title: 'Matrix',
    purpose: 'Varies headers and parameters over several prompts and shows where it matters.',
    Screen: lazy(() =>
      import('./matrix/matrix-lab').then((module) => ({ default: module.MatrixLab })),
    ),
  },
};
