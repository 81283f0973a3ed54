import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { plainText } from './plain-text';
import { Settled } from './settled';

type Typeset = (typeof import('./typeset'))['typeset'];
let typeset: Typeset | null = null;

/** A formula. Until the typesetter is loaded, and where it fails, its source is shown as it was written. */
export function MathText({ source, display }: { source: string; display: boolean }) {
  const target = useRef<HTMLSpanElement>(null);
  const settled = useContext(Settled);
  const [ready, setReady] = useState(typeset !== null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (ready || !settled) return;
    let wanted = true;
    import('./typeset').then(
      (loaded) => {
        typeset = loaded.typeset;
        if (wanted) setReady(true);
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [ready, settled]);

  const shown = ready && settled && !failed;

  useLayoutEffect(() => {
    if (shown && target.current && typeset && !typeset(target.current, { source, display }))
      setFailed(true);
  }, [shown, source, display]);

  return (
    <span className={display ? 'math math-display' : 'math'} dir="ltr">
      {shown ? <span ref={target} /> : <code>{plainText(source)}</code>}
    </span>
  );
}
