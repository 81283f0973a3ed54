import { useEffect, useState } from 'react';

const STEP = 30_000; // ms

/** The time in epoch ms, renewed twice a minute: for ages on the screen. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
