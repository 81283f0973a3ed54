import { formatContext } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { NumberField } from '@renderer/ui/number-field';
import { Select } from '@renderer/ui/select';
import type { Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import { FORMAT_LABELS, REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { useMemo } from 'react';
import { FLAGS, NO_FILTERS, writeFilters, type ModelFilters } from './model-filters';
import { TASK_LABELS } from './model-words';

const CONTEXT_SIZES = [32_000, 128_000, 200_000, 1_000_000]; // tokens

const FLAG_LABELS: Record<(typeof FLAGS)[number], string> = {
  vision: 'Vision',
  tools: 'Tools',
  reasoning: 'Reasoning',
  favourites: 'Favourites',
  lasting: 'Hide deprecated',
};

/** What narrows the catalogue down; everything chosen must hold. */
export function ModelFilterBar(props: {
  models: readonly Model[];
  filters: ModelFilters;
  onChange: (filters: ModelFilters) => void;
}) {
  const { models, filters, onChange } = props;
  const set = (part: Partial<ModelFilters>) => onChange({ ...filters, ...part });
  const { tasks, authors } = useMemo(
    () => ({
      tasks: [...new Set(models.map(({ task }) => task))],
      authors: [...new Set(models.map(({ author }) => author))].toSorted(),
    }),
    [models],
  );
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line px-3.5 py-2"
    >
      <Choice<ModelTask>
        label="Task"
        all="All tasks"
        value={filters.task}
        values={tasks}
        wordFor={(task) => TASK_LABELS[task]}
        onChange={(task) => set({ task })}
      />
      <Choice
        label="Author"
        all="All authors"
        value={filters.author}
        values={authors}
        wordFor={(author) => author}
        onChange={(author) => set({ author })}
      />
      <Choice<RequestFormat>
        label="Answers"
        all="All formats"
        value={filters.format}
        values={REQUEST_FORMATS}
        wordFor={(format) => FORMAT_LABELS[format]}
        onChange={(format) => set({ format })}
      />
      <Choice<'workers-ai' | 'third-party'>
        label="Runs on"
        all="Anywhere"
        value={filters.host}
        values={['workers-ai', 'third-party']}
        wordFor={(host) => (host === 'workers-ai' ? 'Workers AI' : 'Third party')}
        onChange={(host) => set({ host })}
      />
      <Choice
        label="Context"
        all="Any context"
        value={filters.minContext === null ? null : String(filters.minContext)}
        values={contextSizes(filters.minContext)}
        wordFor={(size) => `${formatContext(Number(size))} or more`}
        onChange={(size) => set({ minContext: size === null ? null : Number(size) })}
      />
      <NumberField
        label="Highest price, USD per million tokens out"
        value={filters.maxPrice}
        inherited="any price"
        unit="$/M"
        min={0}
        onChange={(price) => set({ maxPrice: price !== null && price > 0 ? price : null })}
        className="h-control-small w-26 text-sm"
      />
      {FLAGS.map((flag) => (
        <Button
          key={flag}
          size="small"
          aria-pressed={filters[flag]}
          className="text-muted aria-pressed:border-accent-text aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
          onClick={() => set({ [flag]: !filters[flag] })}
        >
          {FLAG_LABELS[flag]}
        </Button>
      ))}
      {Object.keys(writeFilters(filters)).length === 0 ? null : (
        <Button size="small" variant="ghost" onClick={() => onChange(NO_FILTERS)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

/** The usual sizes, and one from the address that is none of them. */
function contextSizes(chosen: number | null): string[] {
  const sizes = new Set(chosen === null ? CONTEXT_SIZES : [...CONTEXT_SIZES, chosen]);
  return [...sizes].toSorted((a, b) => a - b).map(String);
}

const ALL = 'all';

function Choice<Value extends string>(props: {
  label: string;
  all: string;
  value: Value | null;
  values: readonly Value[];
  wordFor: (value: Value) => string;
  onChange: (value: Value | null) => void;
}) {
  const { label, all, value, values, wordFor, onChange } = props;
  const known = value === null || values.includes(value) ? values : [...values, value];
  return (
    <Select<string>
      label={label}
      value={value ?? ALL}
      onChange={(next) => onChange(next === ALL ? null : (next as Value))}
      options={[
        { value: ALL, label: all },
        ...known.map((one) => ({ value: one, label: wordFor(one) })),
      ]}
    />
  );
}
