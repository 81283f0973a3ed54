import { useId, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from './chart-frame';
import type { ChartAxis, ChartKind } from './chart-kinds';
import { ChartPatterns, patternFill } from './chart-patterns';
import { GRID, TICK } from './chart-style';
import { ChartTooltip } from './chart-tooltip';
import { countKinds } from './count-kinds';
import { histogramBins, type HistogramBin } from './histogram-bins';
import { roundTicks, tickText } from './round-axis';

/** How often values of each kind fall into ranges of one width, stacked. */
export function Histogram(props: {
  label: string;
  axis: ChartAxis;
  kinds: readonly ChartKind[];
  values: readonly { value: number; kind: string }[];
  /** Pixels. */
  height?: number;
  note?: string;
}) {
  const { label, axis, kinds, values, height = 200, note } = props;
  const id = useId();
  const bins = useMemo(() => histogramBins(values, axis.unit), [values, axis.unit]);
  const sums = bins.map(({ counts }) => Object.values(counts).reduce((sum, one) => sum + one, 0));
  const ticks = roundTicks(sums, 'count');
  const shown = countKinds(kinds, values);
  return (
    <ChartFrame
      label={label}
      kinds={shown}
      {...(note === undefined ? {} : { note })}
      data={{
        columns: [
          { label: `${axis.label} from ${axis.unit}` },
          { label: `to ${axis.unit}` },
          ...shown.map((kind) => ({ label: kind.label })),
        ],
        rows: bins.map(({ from, to, counts }) => [
          from,
          to,
          ...shown.map((kind) => counts[kind.id] ?? 0),
        ]),
      }}
    >
      <BarChart
        responsive
        data={bins}
        title={label}
        style={{ width: '100%', height }}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap={1}
      >
        <defs>
          <ChartPatterns id={id} kinds={shown} />
        </defs>
        <CartesianGrid {...GRID} />
        <XAxis
          {...TICK}
          dataKey="from"
          axisLine={{ stroke: 'var(--line-strong)' }}
          tickFormatter={(value: number) => tickText(value, axis.unit)}
          minTickGap={16}
        />
        <YAxis
          {...TICK}
          axisLine={false}
          width={36}
          allowDecimals={false}
          ticks={ticks}
          domain={[0, ticks.at(-1) ?? 1]}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={({ payload }) => {
            const bin = payload[0]?.payload as HistogramBin | undefined;
            if (bin === undefined) return null;
            return (
              <ChartTooltip
                title={`${tickText(bin.from, axis.unit)} to ${tickText(bin.to, axis.unit)}`}
                lines={shown.map((kind) => `${kind.label}: ${bin.counts[kind.id] ?? 0}`)}
              />
            );
          }}
        />
        {shown.map((kind) => (
          <Bar
            key={kind.id}
            dataKey={(bin: HistogramBin) => bin.counts[kind.id] ?? 0}
            name={kind.label}
            stackId="all"
            isAnimationActive={false}
            fill={patternFill(id, kind.id)}
          />
        ))}
      </BarChart>
    </ChartFrame>
  );
}
