import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { Select } from '@renderer/ui/select';
import { Spinner } from '@renderer/ui/spinner';
import { Switch } from '@renderer/ui/switch';
import {
  DEFAULT_MAX_TOKENS,
  FORMAT_LABELS,
  REQUEST_FORMATS,
  type RunParameters,
  type RunRequest,
} from '@shared/domain/run-request';
import { Suspense } from 'react';
import { useLabServices } from '../lab-context';
import { requestForModel } from '../state/lab-request';

/** Model, format and the parameters that an experiment most often needs; the others stay as they were taken. */
export function RequestFacts(props: {
  request: RunRequest;
  onChange: (part: Partial<RunRequest>) => void;
}) {
  const { slots, recentModels, findModel } = useLabServices();
  const { request, onChange } = props;
  const { parameters } = request;
  const set = (part: Partial<RunParameters>) =>
    onChange({ parameters: { ...parameters, ...part } });
  const known = findModel(request.model)?.formats;
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-6 gap-y-2">
      <Suspense fallback={<Spinner label="Loading the models" />}>
        {slots.modelPicker({
          value: request.model,
          recent: recentModels,
          onChange: (id) => onChange(requestForModel(request, id, findModel(id))),
        })}
      </Suspense>
      <Field label="Format">
        <Select
          label="Format"
          value={request.format}
          options={REQUEST_FORMATS.map((value) => ({
            value,
            label: FORMAT_LABELS[value],
            ...(known === undefined || known.includes(value) ? {} : { hint: 'not documented' }),
          }))}
          onChange={(format) => onChange({ format })}
        />
      </Field>
      <Field label="Stream">
        <Switch checked={parameters.stream} onChange={(stream) => set({ stream })} />
      </Field>
      <Field label="Max tokens">
        <NumberField
          value={parameters.maxTokens}
          min={1}
          step={256}
          inherited={DEFAULT_MAX_TOKENS.toLocaleString('en')}
          onChange={(value) =>
            set({ maxTokens: value === null ? null : Math.max(1, Math.round(value)) })
          }
        />
      </Field>
      <Field label="Temperature">
        <NumberField
          value={parameters.temperature}
          step={0.1}
          min={0}
          max={2}
          onChange={(temperature) => set({ temperature })}
        />
      </Field>
      <Field label="Seed">
        <NumberField
          value={parameters.seed}
          onChange={(seed) => set({ seed: seed === null ? null : Math.round(seed) })}
        />
      </Field>
    </div>
  );
}
