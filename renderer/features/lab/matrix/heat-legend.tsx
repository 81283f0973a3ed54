import type { MatrixMetric } from '@shared/domain/lab/matrix-figures';
import { shadeColour, SHADES } from './heat-shade';
import { figureText, METRIC_WORDS } from './metric-words';

/** What the shades stand for, and what the figure is. */
export function HeatLegend(props: {
  metric: MatrixMetric;
  range: { best: number; worst: number } | null;
}) {
  const { metric, range } = props;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      {range === null ? null : (
        <>
          <span className="num">best {figureText(range.best, metric)}</span>
          <span aria-hidden className="flex overflow-hidden rounded-sm border border-line">
            {Array.from({ length: SHADES }, (_, shade) => (
              <span
                key={shade}
                className="h-3.5 w-6"
                style={{ backgroundColor: shadeColour(shade, metric) }}
              />
            ))}
          </span>
          <span className="num">worst {figureText(range.worst, metric)}</span>
          <span aria-hidden className="text-faint">
            ·
          </span>
        </>
      )}
      <span>
        {METRIC_WORDS[metric].label}: {METRIC_WORDS[metric].meaning}
      </span>
    </p>
  );
}
