import { DifferenceText } from './difference-text';
import { plainText } from './markdown/plain-text';

/** Shorter values are read faster whole than in pieces, in characters. */
const WORTH_MARKING = 24;
const LONGEST_SHOWN = 1_200; // characters
const BEFORE_DIFFERENCE = 200; // characters

/**
 * A value beside the one that it is held against: in a long one the words that differ are marked. `from` is where the
 * reader should begin, in characters.
 */
export function ComparedValue(props: { value: string | null; base: string | null; from: number }) {
  const { value, base, from } = props;
  if (value === null && base !== null) return <span className="text-faint italic">not there</span>;
  if (value === null) return <Nothing />;
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

/** Long values are shown from shortly before the first place where one of them differs from the first, in characters. */
export function startOfInterest([base, ...others]: readonly (string | null)[]): number {
  const differing = others.filter((value) => value !== null && value !== base);
  const starts = differing.map((value) => commonStart(base ?? '', value ?? ''));
  const longest = Math.max(0, ...[base, ...others].map((value) => value?.length ?? 0));
  if (longest <= LONGEST_SHOWN || starts.length === 0) return 0;
  return Math.max(0, Math.min(...starts) - BEFORE_DIFFERENCE);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function excerpt(text: string, from: number): string {
  return text.slice(from, from + LONGEST_SHOWN);
}
