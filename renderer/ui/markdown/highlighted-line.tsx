import type { ReactNode } from 'react';
import type { HighlightedLine } from './highlighter';
import { plainText } from './plain-text';

/** The tokens of a line in their colours, without its line end. */
export function highlightedLine(line: HighlightedLine): ReactNode {
  return line.map((token, at) =>
    token.role === null ? (
      plainText(token.text)
    ) : (
      <span key={at} className={token.role}>
        {plainText(token.text)}
      </span>
    ),
  );
}
