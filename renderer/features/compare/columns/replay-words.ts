import type { ReplaySpeed } from '@shared/contract/runs';

/** How fast an answer can be played back, in words. */
export const REPLAY_SPEEDS: readonly { speed: ReplaySpeed; label: string; detail: string }[] = [
  { speed: 1, label: '1×', detail: 'as fast as it came' },
  { speed: 10, label: '10×', detail: 'ten times as fast' },
  { speed: 'once', label: 'At once', detail: 'without any pause' },
];
