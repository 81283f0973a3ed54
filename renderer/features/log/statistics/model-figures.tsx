import { formatDuration, formatUsd } from '@renderer/lib/format';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { ModelStatistics } from '@shared/domain/log-query';
import { hitRate } from '../state/log-words';
import { modelNames } from './statistics-words';

const FIGURES: readonly { label: string; of: (model: ModelStatistics) => string }[] = [
  { label: 'Runs', of: ({ runs }) => runs.toLocaleString('en') },
  { label: 'Failed', of: ({ failures }) => failures.toLocaleString('en') },
  { label: 'HIT rate', of: hitRate },
  {
    label: 'Cost',
    of: ({ cost, runs, unpriced }) => (runs === unpriced ? 'unknown' : formatUsd(cost)),
  },
  { label: 'Unknown cost', of: ({ unpriced }) => unpriced.toLocaleString('en') },
  { label: 'First token p50', of: ({ firstText }) => formatDuration(firstText.p50) },
  { label: 'First token p95', of: ({ firstText }) => formatDuration(firstText.p95) },
  { label: 'Total p50', of: ({ total }) => formatDuration(total.p50) },
  { label: 'Total p95', of: ({ total }) => formatDuration(total.p95) },
];

/** All figures of each model. */
export function ModelFigures({ models }: { models: readonly ModelStatistics[] }) {
  const names = modelNames(models.map(({ model }) => model));
  return (
    <section aria-label="By model" className="rounded-lg border border-line bg-surface">
      <Table label="By model">
        <thead>
          <tr>
            <HeaderCell>Model</HeaderCell>
            {FIGURES.map(({ label }) => (
              <HeaderCell key={label} numeric>
                {label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model, index) => (
            <Row key={model.model}>
              <Cell title={model.model} className="max-w-64 truncate">
                {names[index]}
              </Cell>
              {FIGURES.map(({ label, of }) => (
                <Cell key={label} numeric>
                  {of(model)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
