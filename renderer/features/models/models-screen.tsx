import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Pill } from '@renderer/ui/pill';
import { Select } from '@renderer/ui/select';
import { Spinner } from '@renderer/ui/spinner';
import { TextField } from '@renderer/ui/text-field';
import type { ModelTask } from '@shared/domain/model-task';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { TASK_LABELS } from './model-words';
import { ModelTable } from './model-table';
import { modelsOf, modelsQuery } from './models-query';
import { searchModels } from './search-models';

/** The catalogue: searched, filtered by task, sorted by any column. */
export function ModelsScreen({ onUse }: { onUse: (id: string) => void }) {
  const { data, error, isPending, refetch } = useQuery(modelsQuery());
  const [search, setSearch] = useState('');
  const [task, setTask] = useState<ModelTask | 'all'>('all');
  const models = modelsOf(data);
  const shown = useMemo(() => searchModels(models, { search, task }), [models, search, task]);
  const tasks = useMemo(() => [...new Set(models.map((model) => model.task))], [models]);
  const isDemo = models.some((model) => model.demo);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-3.5">
        <h1 className="font-semibold">Models</h1>
        <TextField
          label="Search models"
          placeholder="Search"
          value={search}
          onChange={setSearch}
          className="w-72"
        />
        <Select
          label="Task"
          value={task}
          onChange={setTask}
          options={[
            { value: 'all', label: 'All tasks' },
            ...tasks.map((value) => ({ value, label: TASK_LABELS[value] })),
          ]}
        />
        <span className="flex-1" />
        {isDemo ? <Pill tone="info">Demo</Pill> : null}
        <span className="num text-muted">
          {shown.length === models.length ? '' : `${shown.length} of `}
          {models.length} models
        </span>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {data?.warning ? (
          <Banner tone="warning" className="m-3">
            {data.warning}
          </Banner>
        ) : null}
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
        {data !== undefined && shown.length === 0 ? (
          <EmptyState title="No model matches">
            Any id can still be typed into a column’s model box: it is sent as typed.
          </EmptyState>
        ) : null}
        {shown.length > 0 ? <ModelTable models={shown} onUse={onUse} /> : null}
      </div>
    </div>
  );
}
