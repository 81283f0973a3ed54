import { formatContext, formatUsd } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { Model } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TASK_LABELS } from './model-words';
import { sortModels, type ModelOrder } from './search-models';

const COLUMNS: readonly { by: ModelOrder; label: string; numeric?: boolean }[] = [
  { by: 'name', label: 'Model' },
  { by: 'author', label: 'Author' },
  { by: 'task', label: 'Task' },
  { by: 'context', label: 'Context', numeric: true },
  { by: 'input', label: 'In, $ per M', numeric: true },
  { by: 'output', label: 'Out, $ per M', numeric: true },
];

/** Models in a table; a heading sorts, a second click turns the order round. */
export function ModelTable(props: { models: readonly Model[]; onUse: (id: string) => void }) {
  const { models, onUse } = props;
  const [order, setOrder] = useState({ by: 'author' as ModelOrder, descending: false });
  const sorted = useMemo(() => sortModels(models, order), [models, order]);
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <Table label="Models">
      <thead>
        <tr>
          {COLUMNS.map(({ by, label, numeric = false }) => (
            <HeaderCell
              key={by}
              numeric={numeric}
              aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
                onClick={() => setOrder({ by, descending: order.by === by && !order.descending })}
              >
                {label}
                {order.by === by ? <Arrow size={11} aria-hidden /> : null}
              </button>
            </HeaderCell>
          ))}
          <HeaderCell>Formats</HeaderCell>
          <HeaderCell>
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {sorted.map((model) => (
          <ModelRow key={model.id} model={model} onUse={onUse} />
        ))}
      </tbody>
    </Table>
  );
}

function ModelRow({ model, onUse }: { model: Model; onUse: (id: string) => void }) {
  return (
    <Row className="hover:bg-hover">
      <Cell className="max-w-96">
        <span className="block truncate font-medium">{model.name}</span>
        <span className="block truncate font-mono text-xs text-faint">{model.id}</span>
      </Cell>
      <Cell>{model.author}</Cell>
      <Cell>{TASK_LABELS[model.task]}</Cell>
      <Cell numeric>{formatContext(model.contextWindow)}</Cell>
      {model.price === null ? (
        <Cell colSpan={2} className="max-w-60 truncate text-right text-faint">
          {model.priceText ?? 'unknown'}
        </Cell>
      ) : (
        <>
          <Cell numeric>{formatUsd(model.price.input)}</Cell>
          <Cell numeric>{formatUsd(model.price.output)}</Cell>
        </>
      )}
      <Cell className="text-sm text-muted">
        {model.formats.map((format) => FORMAT_LABELS[format]).join(', ')}
      </Cell>
      <Cell>
        <Button size="small" aria-label={`Use ${model.name}`} onClick={() => onUse(model.id)}>
          Use
        </Button>
      </Cell>
    </Row>
  );
}
