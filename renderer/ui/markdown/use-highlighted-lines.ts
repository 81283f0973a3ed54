import { useSettled } from '@renderer/lib/use-settled';
import { whenIdle } from '@renderer/lib/when-idle';
import { useEffect, useState } from 'react';
import type { HighlightedLine, PieceHighlighter } from './highlighter';

/** A text is coloured when it has not changed for so long, ms. */
const SETTLED_MS = 150;

/**
 * The lines of a text that changes as a whole, by what they say, as far as their colours are known. While it is being
 * changed, lines that stay the same keep their colours.
 */
export function useHighlightedLines(
  language: string,
  text: string,
): ReadonlyMap<string, HighlightedLine> {
  const settled = useSettled(text, SETTLED_MS);
  const [read, setRead] = useState({ language, lines: new Map<string, HighlightedLine>() });

  useEffect(() => {
    let wanted = true;
    let cancel = () => {};
    import('./highlighter')
      .then(({ createPieceHighlighter }) => createPieceHighlighter(language))
      .then(
        (highlight) => {
          if (highlight === null || !wanted) return;
          cancel = whenIdle(() => setRead({ language, lines: linesOf(settled, highlight) }));
        },
        // Without a grammar the text stays plain, which loses nothing but colour.
        () => {},
      );
    return () => {
      wanted = false;
      cancel();
    };
  }, [language, settled]);

  return read.language === language ? read.lines : NOTHING_KNOWN;
}

const NOTHING_KNOWN: ReadonlyMap<string, HighlightedLine> = new Map();

function linesOf(text: string, highlight: PieceHighlighter): Map<string, HighlightedLine> {
  const coloured = highlight(text);
  const pairs = text.split('\n').flatMap((line, at): [string, HighlightedLine][] => {
    const found = coloured[at] ?? [];
    // Whatever a grammar does, what is shown is the text.
    return found.map((token) => token.text).join('') === line ? [[line, found]] : [];
  });
  return new Map(pairs);
}
