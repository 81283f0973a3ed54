import { DifferenceText } from './difference-text';
import { plainText } from './markdown/plain-text';

/** Shorter values are read faster whole than in pieces, in characters. */
const WORTH_MARKING = 24;
const LONGEST_SHOWN = 1_200; // characters
const BEFORE_DIFFERENCE = 200; // characters

/** A value beside the one that it is held against: in a long one the words that differ are marked. */
export function ComparedValue({ value, base }: { value: string | null; base: string | null }) {
  if (value === null && base !== null) return <span className="text-faint italic">not there</span>;
  if (value === null) return <Nothing />;
  const from = value === base ? 0 : startOfInterest(value, base ?? '');
  const shown = excerpt(value, from);
  const marked =
    base !== null && value !== base && Math.min(value.length, base.length) > WORTH_MARKING;
  return (
    <div className="max-h-48 overflow-y-auto">
      {from > 0 ? '… ' : null}
      {marked ? <DifferenceText before={excerpt(base, from)} after={shown} /> : plainText(shown)}
      {from + shown.length < value.length ? (
        <span className="font-sans text-faint">
          {' '}
          … {value.length.toLocaleString('en')} characters
        </span>
      ) : null}
    </div>
  );
}

function Nothing() {
  return (
    <span className="text-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">not there</span>
    </span>
  );
}

/** A long value is shown from shortly before the place where it begins to differ. */
function startOfInterest(value: string, base: string): number {
  if (value.length <= LONGEST_SHOWN) return 0;
  let at = 0;
  while (at < base.length && value[at] === base[at]) at++;
  return Math.max(0, at - BEFORE_DIFFERENCE);
}

function excerpt(text: string, from: number): string {
  return text.slice(from, from + LONGEST_SHOWN);
}
