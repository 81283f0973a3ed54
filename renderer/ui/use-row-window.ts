import { useLayoutEffect, useState, type RefObject } from 'react';

const OVERSCAN = 8; // rows

/** Which rows stand in the page, both ends included. */
export interface RowWindow {
  first: number;
  last: number;
  /** Brings a row into sight, no further than needed. */
  reveal(index: number): void;
}

/**
 * Which of `count` rows of one height are in sight in a scrolling element, some more at both ends. Arithmetic alone:
 * the number of rows makes no difference. `headHeight` and `rowHeight` are in px.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, headHeight }: { count: number; rowHeight: number; headHeight: number },
): RowWindow {
  const [place, setPlace] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const setRows = (change: { top?: number; height?: number }) =>
      setPlace((now) => {
        const next = { ...now, ...change };
        return now.top === next.top && now.height === next.height ? now : next;
      });
    // Steps of a row: between them nothing changes.
    const onScroll = () => setRows({ top: Math.floor(element.scrollTop / rowHeight) });
    const onResize = () => setRows({ height: Math.ceil(element.clientHeight / rowHeight) });
    onScroll();
    onResize();
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, rowHeight]);

  const reveal = (index: number) => {
    const element = scroller.current;
    if (element === null) return;
    const start = index * rowHeight;
    const end = start + rowHeight - (element.clientHeight - headHeight);
    if (element.scrollTop > start) element.scrollTop = start;
    else if (element.scrollTop < end) element.scrollTop = end;
  };
  return {
    first: Math.max(0, Math.min(place.top - OVERSCAN, count - 1)),
    last: Math.min(count - 1, place.top + place.height + OVERSCAN),
    reveal,
  };
}
