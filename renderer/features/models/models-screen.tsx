import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Pill } from '@renderer/ui/pill';
import { Spinner } from '@renderer/ui/spinner';
import { TextField } from '@renderer/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { CatalogState } from './catalog-state';
import { ModelDetails } from './model-details';
import { ModelFilterBar } from './model-filter-bar';
import { filterModels, NO_FILTERS, type ModelFilters } from './model-filters';
import { ModelTable } from './model-table';
import { modelsOf, modelsQuery } from './models-query';
import { sortModels } from './sort-models';
import { useCollections } from './use-collections';
import { useModelView } from './use-model-view';
import { UseModelMenu, type ColumnTargets } from './use-model-menu';

/** The catalogue: searched, filtered, sorted, and one model at a time in full. `presets` stands at the top. */
export function ModelsScreen(props: {
  targets: ColumnTargets;
  /** Puts a model into the column that is looked at. */
  onUse: (id: string) => void;
  presets: ReactNode;
}) {
  const { targets, onUse, presets } = props;
  const { data, error, isPending, refetch } = useQuery(modelsQuery());
  const [{ favourites }] = useCollections();
  const [{ filters, order, chosen }, show] = useModelView();
  const models = modelsOf(data);
  const shown = useMemo(
    () => sortModels(filterModels(models, filters, new Set(favourites)), order),
    [models, filters, favourites, order],
  );
  const model = models.find(({ id }) => id === chosen);
  const filter = (next: ModelFilters) => show({ filters: next });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-3.5">
        <h1 className="font-semibold">Models</h1>
        <TextField
          type="search"
          label="Search models"
          placeholder="Search"
          value={filters.search}
          onChange={(search) => filter({ ...filters, search })}
          className="w-60"
        />
        {models.some(({ demo }) => demo) ? <Pill tone="info">Demo</Pill> : null}
        <span className="flex-1" />
        <span className="num text-muted" role="status">
          {shown.length === models.length ? '' : `${shown.length} of `}
          {models.length} models
        </span>
        {presets}
      </header>
      {data === undefined ? null : <CatalogState parts={data.parts} />}
      {models.length === 0 ? null : (
        <ModelFilterBar models={models} filters={filters} onChange={filter} />
      )}
      {isPending ? (
        <div className="p-6">
          <Spinner label="Reading the catalogue" />
        </div>
      ) : null}
      {error === null ? null : (
        <Banner
          tone="failure"
          className="m-3"
          actions={
            <Button size="small" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {toAppError(error).message}
        </Banner>
      )}
      {data === undefined ? null : (
        <div className="flex min-h-0 flex-1">
          <div className="min-h-0 min-w-0 flex-1">
            {shown.length === 0 ? (
              <NothingShown empty={models.length === 0} onClear={() => filter(NO_FILTERS)} />
            ) : (
              <ModelTable
                models={shown}
                order={order}
                onOrder={(next) => show({ order: next })}
                chosen={chosen}
                onChoose={(id) => show({ chosen: id === chosen ? null : id })}
                onUse={onUse}
              />
            )}
          </div>
          {model === undefined ? null : (
            <ModelDetails
              key={model.id}
              model={model}
              actions={<UseModelMenu id={model.id} targets={targets} />}
              onClose={() => {
                show({ chosen: null });
                rowOf(model.id)?.focus();
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Where a model's details were opened from, if its row is in the page. */
function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-model="${CSS.escape(id)}"]`);
}

function NothingShown({ empty, onClear }: { empty: boolean; onClear: () => void }) {
  if (empty)
    return (
      <EmptyState title="The catalogue is empty">
        No list names a model. Any id can still be typed into a column’s model box: it is sent as
        typed.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No model matches"
      actions={
        <Button size="small" onClick={onClear}>
          Clear filters
        </Button>
      }
    >
      Any id can still be typed into a column’s model box: it is sent as typed.
    </EmptyState>
  );
}
