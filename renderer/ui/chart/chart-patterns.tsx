import { useId } from 'react';
import { TONE_COLOURS, type ChartKind, type ChartTone } from './chart-kinds';

const SIZE = 6; // px, of one tile of a pattern

/** Lines over the colour of a tone; null: the plain colour. */
const STROKES: Record<ChartTone, string | null> = {
  hit: null,
  miss: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2',
  fail: 'M0,0 l6,6 M6,0 l-6,6',
  info: 'M0,3 h6',
  accent: 'M3,0 v6',
  neutral: 'M1.5,1.5 h0.1 M4.5,4.5 h0.1',
};

/** Patterns of a chart's kinds, for its `<defs>`; `id` makes them its own. */
export function ChartPatterns({ id, kinds }: { id: string; kinds: readonly ChartKind[] }) {
  return kinds.map(({ id: kind, tone }) => {
    const stroke = STROKES[tone];
    return (
      <pattern
        key={kind}
        id={patternId(id, kind)}
        width={SIZE}
        height={SIZE}
        patternUnits="userSpaceOnUse"
      >
        <rect width={SIZE} height={SIZE} fill={TONE_COLOURS[tone]} />
        {stroke === null ? null : (
          <path
            d={stroke}
            stroke="var(--surface)"
            strokeWidth={1.5}
            strokeLinecap="square"
            fill="none"
          />
        )}
      </pattern>
    );
  });
}

/** What fills a mark of a kind. */
export function patternFill(id: string, kind: string): string {
  return `url(#${patternId(id, kind)})`;
}

/** The sign of a kind in the legend: a piece of the very pattern. */
export function PatternSwatch({ kind }: { kind: ChartKind }) {
  const id = useId();
  return (
    <svg width={10} height={10} aria-hidden className="shrink-0 rounded-sm">
      <defs>
        <ChartPatterns id={id} kinds={[kind]} />
      </defs>
      <rect width={10} height={10} fill={patternFill(id, kind.id)} />
    </svg>
  );
}

function patternId(chart: string, kind: string): string {
  return `${chart}-${kind.replaceAll(/[^a-z0-9]/gi, '_')}`;
}
