import { Field } from '@renderer/ui/field';
import { IconButton } from '@renderer/ui/icon-button';
import { Select } from '@renderer/ui/select';
import { Switch } from '@renderer/ui/switch';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { ArrowLeftRight } from 'lucide-react';
import { useWorkspace } from '../compare-context';

/** Which two columns are compared, and whether what is equal is listed. */
export function ColumnChoice(props: {
  a: string;
  b: string;
  onChoose: (a: string, b: string) => void;
  only: boolean;
  onOnly: (only: boolean) => void;
}) {
  const { a, b, onChoose, only, onOnly } = props;
  const columns = useWorkspace((workspace) => workspace.columns);
  const options = columns.map(({ id, model, format }, at) => ({
    value: id,
    label: `${at + 1} · ${parseModelId(model).name || 'no model'}`,
    hint: FORMAT_LABELS[format],
  }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span aria-hidden className="text-sm text-faint">
        A
      </span>
      <Select
        label="Column A"
        value={a}
        options={options}
        onChange={(next) => onChoose(next, b)}
        className="max-w-60"
      />
      <IconButton
        label="Swap A and B"
        icon={<ArrowLeftRight size={13} aria-hidden />}
        onClick={() => onChoose(b, a)}
      />
      <span aria-hidden className="text-sm text-faint">
        B
      </span>
      <Select
        label="Column B"
        value={b}
        options={options}
        onChange={(next) => onChoose(a, next)}
        className="max-w-60"
      />
      <span className="flex-1" />
      <Field label="Only differences">
        <Switch checked={only} onChange={onOnly} />
      </Field>
    </div>
  );
}
