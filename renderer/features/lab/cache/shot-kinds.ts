import type { ChartKind } from '@renderer/ui/chart/chart-kinds';
import type { ShotMark } from '../state/shot-words';

/** What a shot was, as charts show it. */
export const SHOT_KINDS: readonly (ChartKind & { id: ShotMark })[] = [
  { id: 'MISS', label: 'MISS', tone: 'miss' },
  { id: 'HIT', label: 'HIT', tone: 'hit' },
  { id: 'no cache', label: 'no cache status', tone: 'neutral' },
  { id: 'failed', label: 'failed', tone: 'fail' },
];
