const HIDDEN_PAGE_WAIT = 100; // ms

/** Runs work with the next animation frame; a hidden page has none, so there a timer does it. */
export function frameOrTimer(work: () => void): void {
  if (document.hidden) {
    setTimeout(work, HIDDEN_PAGE_WAIT);
    return;
  }
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    document.removeEventListener('visibilitychange', once);
    work();
  };
  requestAnimationFrame(once);
  // A page that is hidden in this very moment never gets the frame it asked for.
  document.addEventListener('visibilitychange', once, { once: true });
}
