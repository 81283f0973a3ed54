import { Button } from '@renderer/ui/button';
import { Popover } from '@renderer/ui/popover';
import { TextField } from '@renderer/ui/text-field';
import type { LogFilter } from '@shared/domain/log-query';
import { Plus } from 'lucide-react';
import { RangeFields } from './range-fields';
import { localTime, readLocalTime } from './time-choices';

/** The filters that take more than a choice: a time, figures, metadata. */
export function MoreFilters(props: {
  filter: LogFilter;
  onChange: (change: Partial<LogFilter>) => void;
}) {
  const { filter, onChange } = props;
  return (
    <Popover
      side="bottom"
      title="More filters"
      trigger={
        <Button size="small" variant="ghost" icon={<Plus size={12} aria-hidden />}>
          Filter
        </Button>
      }
    >
      {() => (
        <div className="flex flex-col gap-2">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="grid grid-cols-[5rem_1fr] items-center gap-1.5">
              <span className="font-medium">{end === 'from' ? 'Since' : 'Until'}</span>
              <TextField
                type="datetime-local"
                label={end === 'from' ? 'Since' : 'Until'}
                value={localTime(filter.startedAt[end])}
                onChange={(text) =>
                  onChange({ startedAt: { ...filter.startedAt, [end]: readLocalTime(text, end) } })
                }
              />
            </label>
          ))}
          <RangeFields
            label="Cost"
            unit="$"
            step={0.001}
            value={filter.cost}
            onChange={(cost) => onChange({ cost })}
          />
          <RangeFields
            label="Total"
            unit="ms"
            step={100}
            value={filter.duration}
            onChange={(duration) => onChange({ duration })}
          />
          <RangeFields
            label="Tokens"
            unit=""
            step={100}
            value={filter.tokens}
            onChange={(tokens) => onChange({ tokens })}
          />
          <Metadata filter={filter} onChange={onChange} />
        </div>
      )}
    </Popover>
  );
}

function Metadata(props: { filter: LogFilter; onChange: (change: Partial<LogFilter>) => void }) {
  const { filter, onChange } = props;
  const { key, value } = filter.metadata ?? { key: '', value: null };
  const put = (name: string, wanted: string | null) =>
    onChange({
      metadata: name === '' ? null : { key: name, value: wanted === '' ? null : wanted },
    });
  return (
    <fieldset className="grid grid-cols-[5rem_minmax(0,1fr)_minmax(0,1fr)] items-center gap-1.5">
      <legend className="sr-only">Metadata</legend>
      <span aria-hidden className="font-medium">
        Metadata
      </span>
      <TextField
        label="Metadata key"
        placeholder="key"
        mono
        value={key}
        maxLength={200}
        onChange={(next) => put(next, value)}
      />
      <TextField
        label="Metadata value"
        placeholder="any value"
        mono
        value={value ?? ''}
        maxLength={1_000}
        disabled={key === ''}
        onChange={(next) => put(key, next)}
      />
    </fieldset>
  );
}
