import { memo, useContext, type ReactNode } from 'react';
import { CopyText } from './copy-text';
import { plainText } from './plain-text';
import { highlightedLine } from './highlighted-line';
import type { HighlightedLine } from './highlighter';
import { Settled } from './settled';
import { useHighlight } from './use-highlight';

/** A code block: its language, a copy button and its pieces, each laid out only when it is near the screen. */
export function CodeView({ language, pieces }: { language: string; pieces: readonly string[] }) {
  const closed = useContext(Settled);
  const highlighted = useHighlight({ language, pieces, closed });
  return (
    <figure className="code" dir="ltr" data-slot="code">
      <figcaption>
        <span>{plainText(language.slice(0, 40)) || 'text'}</span>
        <CopyText label="Copy code" text={() => pieces.join('\n')} />
      </figcaption>
      <pre tabIndex={0} aria-label={`Code${language ? `, ${language.slice(0, 40)}` : ''}`}>
        <code>
          {pieces.map((piece, index) => (
            <Piece
              key={index}
              text={piece}
              lines={highlighted[index] ?? null}
              growing={!closed && index === pieces.length - 1}
            />
          ))}
        </code>
      </pre>
    </figure>
  );
}

const Piece = memo(function Piece(props: {
  text: string;
  lines: readonly HighlightedLine[] | null;
  growing: boolean;
}) {
  const { text, lines, growing } = props;
  // In a box of its own, the line that is being written is laid out without those before it.
  const start = growing ? text.lastIndexOf('\n') + 1 : 0;
  return (
    <span className="code-piece">
      {start > 0 ? plainText(text.slice(0, start)) : null}
      <span className="code-end">
        {lines ? lines.map(codeLine) : plainText(text.slice(start))}
        {'\n'}
      </span>
    </span>
  );
});

function codeLine(line: HighlightedLine, index: number): ReactNode {
  return (
    <span key={index}>
      {index > 0 ? '\n' : null}
      {highlightedLine(line)}
    </span>
  );
}
