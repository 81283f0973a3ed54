import { useSettled } from '@renderer/lib/use-settled';
import { TextField } from '@renderer/ui/text-field';
import { useEffect, useRef, useState } from 'react';

const PAUSE = 250; // ms

/** Words that prompt or answer must hold; asked for when typing pauses. */
export function SearchBox(props: { value: string; onChange: (text: string) => void }) {
  const { value, onChange } = props;
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
  return (
    <TextField
      type="search"
      label="Search prompts and answers"
      placeholder="Search prompts and answers"
      value={typed}
      maxLength={500}
      onChange={setTyped}
      className="w-80 max-w-full min-w-0"
    />
  );
}
