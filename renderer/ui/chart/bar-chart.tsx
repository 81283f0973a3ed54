import { useId, useMemo } from 'react';
import {
  Bar as Bars,
  BarChart as Base,
  CartesianGrid,
  Rectangle,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import { countKinds } from './count-kinds';
import { ChartFrame } from './chart-frame';
import type { ChartAxis, ChartKind } from './chart-kinds';
import { ChartPatterns, patternFill } from './chart-patterns';
import { ChartTooltip } from './chart-tooltip';
import { GRID, TICK } from './chart-style';
import { figureText, roundTicks, tickText } from './round-axis';

/** One bar; a null value leaves its place empty. */
export interface ChartBar {
  name: string;
  value: number | null;
  /** Id of its kind; null while it has none. */
  kind: string | null;
  /** Further facts, said when it is pointed at. */
  detail?: string;
}

/** Bars side by side, each filled with the pattern of its kind, in the order given. */
export function BarChart(props: {
  label: string;
  /** What the bars are, e.g. `Shot`. */
  category: string;
  axis: ChartAxis;
  kinds: readonly ChartKind[];
  bars: readonly ChartBar[];
  /** Pixels. */
  height?: number;
  note?: string;
}) {
  const { label, category, axis, kinds, bars, height = 220, note } = props;
  const id = useId();
  const ticks = roundTicks(
    bars.map(({ value }) => value),
    axis.unit,
  );
  const data = useMemo(() => [...bars], [bars]);
  const labelOf = (kind: string | null) => kinds.find((one) => one.id === kind)?.label ?? '';
  return (
    <ChartFrame
      label={label}
      kinds={countKinds(kinds, bars)}
      {...(note === undefined ? {} : { note })}
      data={{
        columns: [
          { label: category },
          { label: 'kind' },
          {
            label: axis.unit === 'count' ? axis.label : `${axis.label} ${axis.unit}`,
            format: (value) => figureText(value, axis.unit),
          },
          { label: 'detail' },
        ],
        rows: bars.map(({ name, kind, value, detail }) => [
          name,
          labelOf(kind),
          value,
          detail ?? null,
        ]),
      }}
    >
      <Base
        responsive
        data={data}
        title={label}
        style={{ width: '100%', height }}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="30%"
      >
        <defs>
          <ChartPatterns id={id} kinds={kinds} />
        </defs>
        <CartesianGrid {...GRID} />
        <XAxis
          dataKey="name"
          {...TICK}
          axisLine={{ stroke: 'var(--line-strong)' }}
          interval="equidistantPreserveStart"
          minTickGap={8}
        />
        <YAxis
          {...TICK}
          axisLine={false}
          width={52}
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => tickText(value, axis.unit)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={({ payload }) => {
            const bar = payload[0]?.payload as ChartBar | undefined;
            if (bar === undefined) return null;
            const value = bar.value === null ? '–' : figureText(bar.value, axis.unit);
            const lines = [labelOf(bar.kind), `${axis.label} ${value}`, bar.detail ?? ''];
            return (
              <ChartTooltip
                title={`${category} ${bar.name}`}
                lines={lines.filter((line) => line !== '')}
              />
            );
          }}
        />
        <Bars
          dataKey="value"
          isAnimationActive={false}
          maxBarSize={28}
          minPointSize={3}
          shape={(shape: BarShapeProps) => <Filled shape={shape} chart={id} />}
        />
      </Base>
    </ChartFrame>
  );
}

function Filled({ shape, chart }: { shape: BarShapeProps; chart: string }) {
  const { x, y, width, height } = shape;
  const { kind, value } = shape.payload as ChartBar;
  if (value === null) return null;
  const fill = kind === null ? 'var(--line-strong)' : patternFill(chart, kind);
  return <Rectangle x={x} y={y} width={width} height={height} radius={2} fill={fill} />;
}
