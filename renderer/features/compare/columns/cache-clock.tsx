import { formatAge, formatCountdown } from '@renderer/lib/format';
import { useSecond } from '@renderer/lib/use-second';
import type { CacheStory } from '@shared/domain/cache-story';
import { useState } from 'react';

/** How old what is in the cache is, and for how long it is kept still, second by second until that is over. */
export function CacheClock({ story, expiresAt }: { story: CacheStory; expiresAt: number }) {
  const [isOver, setOver] = useState(false);
  const now = useSecond(!isOver);
  const left = expiresAt - now;
  if (left <= 0 && !isOver) setOver(true);
  const filledAt = story.origin?.endedAt ?? null;
  return (
    <>
      <CacheAge age={filledAt === null || left <= 0 ? story.age : now - filledAt} />
      {left <= 0 ? (
        <span data-expired="" className="whitespace-nowrap text-miss">
          expired
        </span>
      ) : (
        <span className="num whitespace-nowrap">expires in {formatCountdown(left)}</span>
      )}
    </>
  );
}

/** The age of a cached answer in ms; null shows nothing. */
export function CacheAge({ age }: { age: number | null }) {
  if (age === null) return null;
  const text = formatAge(age);
  return (
    <span className="num whitespace-nowrap">{text === 'now' ? 'just stored' : `${text} old`}</span>
  );
}
