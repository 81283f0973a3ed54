import { useCallback, useEffect, useState } from 'react';
import { copyText } from './clipboard';

const SHOWN_MS = 1_500;

/** Copying with an outcome to show: `state` goes back to `ready` after a moment. `copy` tells whether it worked. */
export function useCopy() {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = useCallback(async (text: string) => {
    const copied = await copyText(text);
    setState(copied ? 'copied' : 'failed');
    return copied;
  }, []);

  return { state, copy };
}
