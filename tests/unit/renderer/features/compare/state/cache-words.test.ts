import { savingsLines, savingsText } from '@renderer/features/compare/state/cache-words';
import { expect, it } from 'vitest';

const NOTHING = { hits: 0, estimated: 0, reported: 0, unpricedHits: 0 };

it('puts both figures beside each other, and an unknown price is never $0', () => {
  expect(savingsText(NOTHING)).toBeNull();
  expect(savingsText({ hits: 3, estimated: 0.2, reported: 0.1, unpricedHits: 1 })).toBe(
    '$0.20 est. · $0.10 reported · 1 unknown',
  );
  expect(savingsText({ hits: 1, estimated: 0, reported: 0, unpricedHits: 1 })).toBe('1 unknown');
  expect(savingsText({ hits: 1, estimated: 0, reported: 0, unpricedHits: 0 })).toBe('$0');
});

it('tells of this session and of all time, and of neither before anything came from the cache', () => {
  const some = { hits: 1, estimated: 0.2, reported: 0, unpricedHits: 0 };
  expect(savingsLines({ session: NOTHING, allTime: NOTHING })).toEqual([]);
  expect(savingsLines({ session: NOTHING, allTime: some })).toEqual([
    'Saved by the cache so far: $0.20 est.',
  ]);
  expect(savingsLines({ session: some, allTime: some })).toHaveLength(2);
});
