import { memo, useContext, type ReactNode } from 'react';
import { CopyText } from './copy-text';
import { plainText } from './plain-text';
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
            <Piece key={index} text={piece} lines={highlighted[index] ?? null} />
          ))}
        </code>
      </pre>
    </figure>
  );
}

const Piece = memo(function Piece(props: {
  text: string;
  lines: readonly HighlightedLine[] | null;
}) {
  return (
    <span className="code-piece">
      {props.lines ? props.lines.map(highlightedLine) : plainText(props.text)}
      {'\n'}
    </span>
  );
});

function highlightedLine(line: HighlightedLine, index: number): ReactNode {
  return (
    <span key={index}>
      {index > 0 ? '\n' : null}
      {line.map((token, at) =>
        token.role === null ? (
          plainText(token.text)
        ) : (
          <span key={at} className={token.role}>
            {plainText(token.text)}
          </span>
        ),
      )}
    </span>
  );
}
