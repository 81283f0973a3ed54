import { useCallback, useEffect, useRef, useState } from 'react';
import { oncePerFrame } from './frame-scheduler';

const NEAR_PX = 24;

/**
 * Keeps a scroll box at its end while the reader is there; scrolling up lets go, coming back takes hold again.
 * Put `scroller` on the box and `content` on the one element in it that grows. `jumpToLatest` goes to the end.
 */
export function useStickToBottom() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  const [atBottom, setAtBottom] = useState(true);
  const follows = useRef(true);

  const jumpToLatest = useCallback(() => {
    follows.current = true;
    setAtBottom(true);
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }, [scroller]);

  useEffect(() => {
    if (!scroller || !content) return;
    let lastTop = scroller.scrollTop;
    const follow = oncePerFrame(() => {
      if (!follows.current) return;
      scroller.scrollTop = scroller.scrollHeight;
    });
    const onScroll = () => {
      const gap = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      const movedUp = scroller.scrollTop < lastTop;
      lastTop = scroller.scrollTop;
      // Text that arrives also opens a gap; only a movement towards the start is the reader's wish to stay.
      if (gap <= NEAR_PX) follows.current = true;
      else if (movedUp) follows.current = false;
      setAtBottom(follows.current);
    };
    const observer = new ResizeObserver(follow);
    observer.observe(content);
    observer.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      follow.cancel();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);

  return { scroller: setScroller, content: setContent, atBottom, jumpToLatest };
}
