import type { Page } from '@playwright/test';

/** What scrolling was like. */
export interface Scrolled {
  /** Ms from each frame to the next. */
  frames: number[];
  /** In so many frames a row in sight was not there yet. */
  blank: number;
}

/** Scrolls the list of runs down from its top at an even speed, so many px (at most all) in so many seconds. */
export function scrollThrough(
  page: Page,
  { distance, seconds }: { distance: number; seconds: number },
): Promise<Scrolled> {
  return page.evaluate(
    async ([most, duration]) => {
      const scroller = document.querySelector('[data-slot="row-table"]');
      if (scroller === null) throw new Error('There is no list of runs.');
      // No function has a name in here: tsx would call a helper of its own, which the page does not have.
      const end = Math.min(most ?? 0, scroller.scrollHeight - scroller.clientHeight);
      const frames: number[] = [];
      let blank = 0;
      scroller.scrollTop = 0;
      const start = await new Promise<number>(requestAnimationFrame);
      for (let now = start, before = start; now - start < (duration ?? 0) * 1_000; before = now) {
        scroller.scrollTop = ((now - start) / ((duration ?? 1) * 1_000)) * end;
        now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - before);
        if (scroller.querySelector('tbody td[colspan] > span[aria-hidden]') !== null) blank += 1;
      }
      return { frames, blank };
    },
    [Number.isFinite(distance) ? distance : Number.MAX_SAFE_INTEGER, seconds],
  );
}
