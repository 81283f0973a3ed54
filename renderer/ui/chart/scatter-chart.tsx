import {
  CartesianGrid,
  Scatter,
  ScatterChart as Base,
  Symbols,
  Tooltip,
  XAxis,
  YAxis,
  type ScatterShapeProps,
} from 'recharts';
import { ChartFrame } from './chart-frame';
import { TONE_COLOURS, type ChartAxis, type ChartKind, type ChartTone } from './chart-kinds';
import { GRID, TICK } from './chart-style';
import { ChartTooltip } from './chart-tooltip';
import { countKinds } from './count-kinds';
import { figureText, roundTicks, tickText } from './round-axis';

/** One point. */
export interface ChartPoint {
  name: string;
  x: number;
  y: number;
  /** Id of its kind. */
  kind: string;
}

const SHAPES: Record<ChartTone, 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star'> = {
  hit: 'circle',
  miss: 'triangle',
  fail: 'cross',
  info: 'square',
  accent: 'diamond',
  neutral: 'star',
};

/** Points between two axes, each kind in a shape of its own; `joined` draws a line through each kind's points. */
export function ScatterChart(props: {
  label: string;
  x: ChartAxis;
  y: ChartAxis;
  kinds: readonly ChartKind[];
  points: readonly ChartPoint[];
  joined?: boolean;
  /** Pixels. */
  height?: number;
  note?: string;
}) {
  const { label, x, y, kinds, points, joined = false, height = 200, note } = props;
  const across = roundTicks(
    points.map((point) => point.x),
    x.unit,
  );
  const up = roundTicks(
    points.map((point) => point.y),
    y.unit,
  );
  const shown = countKinds(kinds, points);
  const labelOf = (kind: string) => kinds.find((one) => one.id === kind)?.label ?? kind;
  return (
    <ChartFrame
      label={label}
      kinds={shown}
      {...(note === undefined ? {} : { note })}
      data={{
        columns: [
          { label: 'point' },
          { label: 'kind' },
          { label: `${x.label} ${x.unit}`, format: (value) => figureText(value, x.unit) },
          { label: `${y.label} ${y.unit}`, format: (value) => figureText(value, y.unit) },
        ],
        rows: points.map((point) => [point.name, labelOf(point.kind), point.x, point.y]),
      }}
    >
      <Base
        responsive
        title={label}
        style={{ width: '100%', height }}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      >
        <CartesianGrid {...GRID} />
        <XAxis
          {...TICK}
          type="number"
          dataKey="x"
          name={x.label}
          ticks={across}
          domain={[0, across.at(-1) ?? 1]}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickFormatter={(value: number) => tickText(value, x.unit)}
        />
        <YAxis
          {...TICK}
          type="number"
          dataKey="y"
          name={y.label}
          width={52}
          ticks={up}
          domain={[0, up.at(-1) ?? 1]}
          axisLine={false}
          tickFormatter={(value: number) => tickText(value, y.unit)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={({ payload }) => {
            const point = payload[0]?.payload as ChartPoint | undefined;
            if (point === undefined) return null;
            return (
              <ChartTooltip
                title={`${point.name}: ${labelOf(point.kind)}`}
                lines={[
                  `${x.label} ${figureText(point.x, x.unit)}`,
                  `${y.label} ${figureText(point.y, y.unit)}`,
                ]}
              />
            );
          }}
        />
        {shown.map(({ id, tone, label: name }) => (
          <Scatter
            key={id}
            name={name}
            data={points.filter((point) => point.kind === id)}
            line={joined ? { stroke: TONE_COLOURS[tone] } : false}
            isAnimationActive={false}
            shape={({ cx, cy }: ScatterShapeProps) => (
              <Symbols
                {...(cx === undefined ? {} : { cx })}
                {...(cy === undefined ? {} : { cy })}
                size={64}
                type={SHAPES[tone]}
                fill={TONE_COLOURS[tone]}
              />
            )}
          />
        ))}
      </Base>
    </ChartFrame>
  );
}
