import { useEffect, useRef, useState } from 'react';
import { whenIdle } from '@renderer/lib/when-idle';
import type { HighlightedLine, PieceHighlighter } from './highlighter';

/** The code after so many pieces stays plain. */
const MAX_PIECES = 128;

/**
 * The highlighted lines of each finished piece of a code block, as far as they are known. Each piece is read once,
 * when the page has nothing else to do; the piece that is still being written stays plain.
 */
export function useHighlight(code: {
  language: string;
  pieces: readonly string[];
  closed: boolean;
}): readonly (readonly HighlightedLine[])[] {
  const { language, pieces, closed } = code;
  const [done, setDone] = useState<readonly (readonly HighlightedLine[])[]>([]);
  const reader = useRef<Promise<PieceHighlighter | null> | null>(null);
  const ready = closed ? pieces.length : pieces.length - 1;
  const next = done.length < ready ? pieces[done.length] : undefined;

  useEffect(() => {
    if (language === '' || next === undefined || done.length >= MAX_PIECES) return;
    let wanted = true;
    let cancel = () => {};
    reader.current ??= import('./highlighter').then(({ createPieceHighlighter }) =>
      createPieceHighlighter(language),
    );
    reader.current.then(
      (highlight) => {
        if (highlight && wanted) cancel = whenIdle(() => setDone([...done, highlight(next)]));
      },
      // Without a grammar the code stays plain, which loses nothing but colour.
      () => {},
    );
    return () => {
      wanted = false;
      cancel();
    };
  }, [language, done, next]);

  return done;
}
