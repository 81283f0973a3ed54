import { memo } from 'react';
import { highlightedLine } from './highlighted-line';
import type { HighlightedLine } from './highlighter';
import { plainText } from './plain-text';
import { RawText } from './raw-text';
import { useHighlightedLines } from './use-highlighted-lines';

/** A longer text (characters) stays plain: to colour it would stop the page. */
const MAX_COLOURED_LENGTH = 60_000;

/** Source text exactly as it is, hidden characters marked; plain at first, soon in the colours of its language. */
export function HighlightedText({ language, text }: { language: string; text: string }) {
  return text.length > MAX_COLOURED_LENGTH ? (
    <RawText text={text} />
  ) : (
    <ColouredText language={language} text={text} />
  );
}

function ColouredText({ language, text }: { language: string; text: string }) {
  const known = useHighlightedLines(language, text);
  return (
    <div className="raw-text" data-slot="highlighted-text" dir="ltr">
      {text.split('\n').map((line, index) => (
        <Line key={index} text={line} first={index === 0} known={known.get(line) ?? null} />
      ))}
    </div>
  );
}

const Line = memo(function Line(props: {
  text: string;
  first: boolean;
  known: HighlightedLine | null;
}) {
  const { text, first, known } = props;
  return (
    <span>
      {first ? null : '\n'}
      {known === null ? plainText(text) : highlightedLine(known)}
    </span>
  );
});
