import { isContinuation } from '@renderer/lib/is-continuation';
import { useRef } from 'react';
import { countHiddenCharacters } from '@renderer/lib/hidden-characters';

/** How many hidden characters a growing text holds; each line is looked at once. */
export function useHiddenCharacterCount(text: string): number {
  const counted = useRef({ text: '', count: 0 });
  if (!isContinuation(text, counted.current.text)) counted.current = { text: '', count: 0 };
  const { text: before, count } = counted.current;
  const end = text.lastIndexOf('\n') + 1;
  if (end > before.length)
    counted.current = {
      text: text.slice(0, end),
      count: count + countHiddenCharacters(text.slice(before.length, end)),
    };
  const known = counted.current;
  return known.count + countHiddenCharacters(text.slice(known.text.length));
}
