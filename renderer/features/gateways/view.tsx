import { useEffect, useRef, type ReactNode } from 'react';

/** A view that took the place of another: it takes the keyboard, which was on something that has gone. */
export function View(props: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  }, []);
  return (
    <div ref={box} role="group" aria-label={props.label} tabIndex={-1} className="outline-none">
      {props.children}
    </div>
  );
}
