import { formatUsd } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { Cell, HeaderCell } from '@renderer/ui/table';
import { VirtualTable } from '@renderer/ui/virtual-table';
import type { Model } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { FavouriteButton } from './favourite-button';
import { ModelBadges } from './model-badges';
import { contextText, outputPriceText, TASK_LABELS } from './model-words';
import type { ModelOrder, SortColumn } from './sort-models';

const COLUMNS: readonly {
  by: SortColumn;
  label: string;
  width: string;
  numeric?: boolean;
}[] = [
  { by: 'name', label: 'Model', width: '' },
  { by: 'author', label: 'Author', width: 'w-28 @max-4xl:hidden' },
  { by: 'task', label: 'Task', width: 'w-28 @max-4xl:hidden' },
  { by: 'context', label: 'Context', width: 'w-20', numeric: true },
  { by: 'input', label: 'In, $/M', width: 'w-18', numeric: true },
  { by: 'output', label: 'Out, $/M', width: 'w-18', numeric: true },
];
const WIDE_ONLY = '@max-4xl:hidden';
const WIDEST_ONLY = '@max-5xl:hidden';
const ROW_HEIGHT = 53; // px

/** Models in a table of which only the rows in sight are in the page; a heading sorts, a second click turns the order round. */
export function ModelTable(props: {
  models: readonly Model[];
  order: ModelOrder;
  onOrder: (order: ModelOrder) => void;
  chosen: string | null;
  onChoose: (id: string) => void;
  onUse: (id: string) => void;
}) {
  const { models, order, onOrder, chosen, onChoose, onUse } = props;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <VirtualTable
      label="Models"
      rows={models}
      keyOf={(model) => model.id}
      isSelected={(model) => model.id === chosen}
      rowHeight={ROW_HEIGHT}
      className="@container h-full"
      head={
        <>
          <HeaderCell className="w-9">
            <span className="sr-only">Favourite</span>
          </HeaderCell>
          {COLUMNS.map(({ by, label, width, numeric = false }) => (
            <HeaderCell
              key={by}
              numeric={numeric}
              className={width}
              aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
                onClick={() => onOrder({ by, descending: order.by === by && !order.descending })}
              >
                {label}
                {order.by === by ? <Arrow size={11} aria-hidden /> : null}
              </button>
            </HeaderCell>
          ))}
          <HeaderCell className={`w-56 ${WIDEST_ONLY}`}>Formats</HeaderCell>
          <HeaderCell className="w-15">
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </>
      }
      renderCells={(model) => <ModelCells model={model} onChoose={onChoose} onUse={onUse} />}
    />
  );
}

function ModelCells(props: {
  model: Model;
  onChoose: (id: string) => void;
  onUse: (id: string) => void;
}) {
  const { model, onChoose, onUse } = props;
  const { id, name, price } = model;
  return (
    <>
      <Cell className="relative z-1 px-1.5">
        <FavouriteButton id={id} name={name} />
      </Cell>
      <Cell className="overflow-hidden">
        <button
          type="button"
          data-model={id}
          // Its pointer target is the whole row, which the controls of the row lie above.
          className="block max-w-full truncate rounded-sm text-left font-medium after:absolute after:inset-0 hover:underline"
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
        <span className="flex h-5 items-center gap-1.5">
          <span className="truncate font-mono text-xs text-faint">{id}</span>
          <ModelBadges model={model} />
        </span>
      </Cell>
      <Cell className={`truncate ${WIDE_ONLY}`}>{model.author}</Cell>
      <Cell className={`truncate ${WIDE_ONLY}`}>{TASK_LABELS[model.task]}</Cell>
      <Cell numeric>{contextText(model)}</Cell>
      {price === null ? (
        <Cell
          colSpan={2}
          className="relative z-1 truncate text-right text-faint"
          title={model.priceText ?? ''}
        >
          {model.priceText ?? 'unknown'}
        </Cell>
      ) : (
        <>
          <Cell numeric>{formatUsd(price.input)}</Cell>
          <Cell numeric>{outputPriceText(model)}</Cell>
        </>
      )}
      <Cell className={`truncate text-sm text-muted ${WIDEST_ONLY}`}>
        {model.formats.map((format) => FORMAT_LABELS[format]).join(', ')}
      </Cell>
      <Cell className="relative z-1">
        <Button size="small" aria-label={`Use ${name}`} onClick={() => onUse(id)}>
          Use
        </Button>
      </Cell>
    </>
  );
}
