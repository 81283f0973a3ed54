import { Popover } from '@renderer/ui/popover';
import type { CacheStory } from '@shared/domain/cache-story';
import type { Run } from '@shared/domain/run';
import type { ReactNode } from 'react';
import { whyLabel } from '../state/cache-words';
import { CacheExplanation } from './cache-explanation';

/** A button that tells why an answer came from the cache or did not, as far as this app can see. */
export function CacheWhy({ run, story }: { run: Run; story: CacheStory }) {
  const { reason, status } = story;
  if (reason === null || reason.type === 'no-gateway') return null;
  return (
    <WhyButton status={status}>
      {(close) => <CacheExplanation run={run} story={story} reason={reason} close={close} />}
    </WhyButton>
  );
}

/** The button and what it opens; `children` is made when it does. */
export function WhyButton(props: {
  status: 'HIT' | 'MISS' | null;
  children: (close: () => void) => ReactNode;
}) {
  const label = whyLabel(props.status);
  return (
    <Popover
      title={label}
      trigger={
        <button
          type="button"
          aria-label={label}
          className="h-6 rounded-sm px-0.5 text-faint underline decoration-dotted underline-offset-2 hover:bg-hover hover:text-ink"
        >
          why
        </button>
      }
    >
      {props.children}
    </Popover>
  );
}
