import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import type { AxisField, AxisValue, MatrixAxis } from '@shared/domain/lab/lab-definition';
import { useState } from 'react';
import { useLabServices } from '../lab-context';
import { AXIS_INPUTS, MOST_VALUES, NOT_SET, readNumbers, valueText } from './axis-values';
import { RangePopover } from './range-popover';
import { TextRows } from './text-rows';
import { ToggleValues } from './toggle-values';

interface EditorProps {
  /** 1-based. */
  axis: number;
  values: readonly AxisValue[];
  onChange: (values: AxisValue[]) => void;
}

/** The values that an axis takes, given in the way that suits its field. */
export function AxisValuesEditor({ axis, values, ...rest }: EditorProps & MatrixAxis) {
  const { field, onChange } = rest;
  const input = AXIS_INPUTS[field];
  switch (input.type) {
    case 'numbers':
      return <Numbers axis={axis} values={values} unit={input.unit} onChange={onChange} />;
    case 'choices':
      return (
        <ToggleValues axis={axis} values={values} choices={input.choices} onChange={onChange} />
      );
    case 'texts':
      return <Texts axis={axis} values={values} field={field} onChange={onChange} />;
  }
}

function Numbers({ axis, values, unit, onChange }: EditorProps & { unit: string | null }) {
  const [draft, setDraft] = useState<{ text: string; of: readonly AxisValue[] } | null>(null);
  const text =
    draft !== null && draft.of === values ? draft.text : values.map(valueText).join(', ');
  const wrong = readNumbers(text) === null;
  return (
    <div className="flex min-w-0 grow items-start gap-2">
      <Field
        label={`Values of axis ${axis}${unit === null ? '' : `, ${unit}`}`}
        layout="column"
        className="min-w-0 grow [&>label]:sr-only"
        error={
          wrong
            ? `Numbers with commas between them, or “${NOT_SET}”; at most ${MOST_VALUES}.`
            : null
        }
      >
        <TextField
          mono
          value={text}
          className="w-full"
          onChange={(next) => {
            const read = readNumbers(next);
            setDraft({ text: next, of: read ?? values });
            if (read !== null) onChange(read);
          }}
        />
      </Field>
      {unit === null ? null : <span className="pt-1 text-sm text-muted">{unit}</span>}
      <RangePopover axis={axis} unit={unit} values={values} onUse={onChange} />
    </div>
  );
}

function Texts({ axis, values, field, onChange }: EditorProps & { field: AxisField }) {
  const { slots, recentModels } = useLabServices();
  const input = AXIS_INPUTS[field];
  const canBeUnset = input.type === 'texts' && input.canBeUnset;
  const texts = values.filter((value) => value !== null).map(String);
  const unset = values.includes(null) ? [null] : [];
  return (
    <div className="flex min-w-0 grow flex-col gap-1.5">
      {canBeUnset ? (
        <ToggleValues
          axis={axis}
          values={unset}
          choices={[null]}
          onChange={(next) =>
            onChange(next.length + texts.length === 0 ? [''] : [...next, ...texts])
          }
        />
      ) : null}
      <TextRows
        word={`Axis ${axis}, value`}
        addLabel="Add value"
        values={texts}
        least={unset.length === 0 ? 1 : 0}
        most={MOST_VALUES - unset.length}
        mono={field !== 'system'}
        onChange={(next) => onChange([...unset, ...next])}
      />
      {field === 'model'
        ? slots.modelPicker({
            value: '',
            recent: recentModels,
            onChange: (id) => onChange([...new Set([...texts.filter(Boolean), id])]),
          })
        : null}
    </div>
  );
}
