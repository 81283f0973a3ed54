import { useEffect, useState } from 'react';

/** The time in epoch ms, renewed every `step` ms while the page is visible and `active`. */
export function useTick(active: boolean, step: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = () => {
      clearInterval(timer);
      setNow(Date.now());
      if (!document.hidden) timer = setInterval(() => setNow(Date.now()), step);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [active, step]);
  return now;
}
