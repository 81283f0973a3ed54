import { useCallback, useEffect, useRef, useState } from 'react';
import { oncePerFrame } from './frame-scheduler';

const NEAR_PX = 24;
const PRESSES = ['pointerdown', 'touchstart', 'keydown'];
const RELEASES = ['pointerup', 'touchend', 'touchcancel', 'keyup', 'blur'];

/** How far the end of the content is below the lower edge of its box, in px. */
const endGap = (box: HTMLElement) => box.scrollHeight - box.clientHeight - box.scrollTop;

/**
 * Keeps a scroll box at its end while the reader is there; scrolling up lets go, coming back takes hold again.
 * Put `scroller` on the box and `content` on the one element in it that grows. `jumpToLatest` goes to the end.
 */
export function useStickToBottom() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  const [atBottom, setAtBottom] = useState(true);
  const follows = useRef(true);

  const setFollows = useCallback((value: boolean) => {
    follows.current = value;
    setAtBottom(value);
  }, []);

  const jumpToLatest = useCallback(() => {
    setFollows(true);
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }, [scroller, setFollows]);

  useEffect(() => {
    if (!scroller || !content) return;
    let lastTop = scroller.scrollTop;
    let ownTop = Number.NaN;
    let pressed = false;
    const follow = oncePerFrame(() => {
      if (!follows.current) return;
      const before = scroller.scrollTop;
      scroller.scrollTop = scroller.scrollHeight;
      if (scroller.scrollTop !== before) ownTop = scroller.scrollTop;
    });
    const onScroll = () => {
      const top = scroller.scrollTop;
      const movedUp = top < lastTop;
      const own = top === ownTop;
      lastTop = top;
      ownTop = Number.NaN;
      if (own) return;
      // The browser too moves a box up, when its content shrinks: only a press tells that the reader did.
      if (movedUp && pressed) setFollows(false);
      else if (endGap(scroller) <= (movedUp ? 1 : NEAR_PX)) setFollows(true);
    };
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY < 0 && scroller.scrollTop > 0) setFollows(false);
    };
    const onPress = () => (pressed = true);
    const onRelease = () => (pressed = false);
    const observer = new ResizeObserver(follow);
    observer.observe(content);
    observer.observe(scroller);
    const listening = new AbortController();
    const passive = { passive: true, signal: listening.signal };
    scroller.addEventListener('scroll', onScroll, passive);
    scroller.addEventListener('wheel', onWheel, passive);
    for (const type of PRESSES) scroller.addEventListener(type, onPress, passive);
    for (const type of RELEASES) window.addEventListener(type, onRelease, passive);
    return () => {
      observer.disconnect();
      follow.cancel();
      listening.abort();
    };
  }, [scroller, content, setFollows]);

  return { scroller: setScroller, content: setContent, atBottom, jumpToLatest };
}
