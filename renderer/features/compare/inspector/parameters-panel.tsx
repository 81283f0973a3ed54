import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { Switch } from '@renderer/ui/switch';
import { TextArea } from '@renderer/ui/text-area';
import { TextField } from '@renderer/ui/text-field';
import { DEFAULT_MAX_TOKENS, type RunParameters } from '@shared/domain/run-request';
import type { ColumnState } from '@shared/domain/workspace';
import { useColumn, useCompare } from '../compare-context';
import { changeColumn, changeSettings } from '../state/edit-workspace';
import { SYSTEM_FIELD_ID } from '../system-field-id';
import { EncodeNotes } from './encode-notes';
import { ExtraBody } from './extra-body';
import { StopSequences } from './stop-sequences';

/** What the user may tune of a request. Nothing set means nothing sent, but for the token limit. */
export function ParametersPanel({ id }: { id: string }) {
  const { workspace } = useCompare();
  const column = useColumn(id);
  if (column === undefined) return null;
  const { parameters } = column;
  const set = (change: Partial<RunParameters>) =>
    workspace.edit((current) => changeSettings(current, id, { parameters: change }));

  return (
    <>
      <EncodeNotes id={id} />
      <Field label="System" layout="column">
        <TextArea
          id={SYSTEM_FIELD_ID}
          value={column.system}
          minRows={2}
          maxRows={8}
          className="w-full"
          placeholder="No system prompt"
          onChange={(system) =>
            workspace.edit((current) => changeSettings(current, id, { system }))
          }
        />
      </Field>
      <Field label="Temperature" hint={warnRange(parameters.temperature, 0, 2)}>
        <NumberField
          value={parameters.temperature}
          step={0.1}
          min={0}
          max={2}
          onChange={(temperature) => set({ temperature: finite(temperature) })}
        />
      </Field>
      <Field
        label="Max tokens"
        hint={`${DEFAULT_MAX_TOKENS.toLocaleString('en')} are sent when not set: some models stop at 256 otherwise`}
      >
        <NumberField
          value={parameters.maxTokens}
          min={1}
          step={256}
          inherited={DEFAULT_MAX_TOKENS.toLocaleString('en')}
          onChange={(maxTokens) => set({ maxTokens: whole(maxTokens, 1) })}
        />
      </Field>
      <Field label="Top p" hint={warnRange(parameters.topP, 0, 1)}>
        <NumberField
          value={parameters.topP}
          step={0.05}
          min={0}
          max={1}
          onChange={(topP) => set({ topP: finite(topP) })}
        />
      </Field>
      <Field label="Seed">
        <NumberField
          value={parameters.seed}
          onChange={(seed) => set({ seed: whole(seed, Number.MIN_SAFE_INTEGER) })}
        />
      </Field>
      <StopSequences value={parameters.stop} onChange={(stop) => set({ stop })} />
      <Field label="Reasoning effort" hint="low, medium, high …: values differ per model">
        <TextField
          value={parameters.reasoningEffort ?? ''}
          placeholder="not set"
          maxLength={40}
          className="w-30 text-right"
          onChange={(effort) => set({ reasoningEffort: effort === '' ? null : effort })}
        />
      </Field>
      <Field label="Stream">
        <Switch checked={parameters.stream} onChange={(stream) => set({ stream })} />
      </Field>
      <PathForm column={column} />
      <ExtraBody value={parameters.extraBody} onChange={(extraBody) => set({ extraBody })} />
    </>
  );
}

function PathForm({ column }: { column: ColumnState }) {
  const { workspace } = useCompare();
  if (column.format !== 'run' || !column.model.startsWith('@cf/')) return null;
  return (
    <Field
      label="Model in the path"
      wireName="POST …/ai/run/@cf/…"
      hint="the input itself is the body, without envelope"
    >
      <Switch
        checked={column.modelInPath}
        onChange={(modelInPath) =>
          workspace.edit((current) =>
            changeColumn(current, column.id, (one) => ({ ...one, modelInPath })),
          )
        }
      />
    </Field>
  );
}

function warnRange(value: number | null, least: number, most: number): string {
  const range = `usually ${least} to ${most}`;
  if (value === null || (value >= least && value <= most)) return range;
  return `${range}: this value may be refused`;
}

/** No request can carry `NaN` or infinity. */
function finite(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : value;
}

function whole(value: number | null, least: number): number | null {
  const known = finite(value);
  return known === null
    ? null
    : Math.min(Number.MAX_SAFE_INTEGER, Math.max(least, Math.round(known)));
}
