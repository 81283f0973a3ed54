import { useSettled } from '@renderer/lib/use-settled';
import { useEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from './text-field';

const PAUSE = 250; // ms

/** Words to search for; `onChange` is told when typing pauses. Another `value`, e.g. of another address, is shown. */
export function SearchField({ value, onChange, ...rest }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const [known, setKnown] = useState(value);
  // Another address brings other words; the one that was asked for here brings none.
  if (known !== value) {
    setKnown(value);
    if (value !== asked) setTyped(value);
  }
  const settled = useSettled(typed, PAUSE);
  const ask = useRef(onChange);
  useEffect(() => {
    ask.current = onChange;
  });
  useEffect(() => {
    if (settled !== typed || settled === known) return;
    setAsked(settled);
    ask.current(settled);
  }, [settled, typed, known]);
  return <TextField {...rest} type="search" value={typed} onChange={setTyped} />;
}
