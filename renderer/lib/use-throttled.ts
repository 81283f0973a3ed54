import { useEffect, useRef, useState } from 'react';

/** The value, renewed at most once in `pause` ms; the last one always comes. For what is costly to draw. */
export function useThrottled<Value>(value: Value, pause: number): Value {
  const [shown, setShown] = useState(value);
  const renewedAt = useRef(-Infinity);
  useEffect(() => {
    if (Object.is(shown, value)) return;
    const wait = Math.max(0, renewedAt.current + pause - performance.now());
    const timer = setTimeout(() => {
      renewedAt.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, pause, shown]);
  return shown;
}
