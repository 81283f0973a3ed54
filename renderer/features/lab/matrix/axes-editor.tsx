import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Select } from '@renderer/ui/select';
import {
  AXIS_FIELDS,
  LAB_LIMITS,
  type AxisField,
  type MatrixAxis,
} from '@shared/domain/lab/lab-definition';
import { Plus, X } from 'lucide-react';
import { firstValues } from './axis-values';
import { AxisValuesEditor } from './axis-values-editor';
import { axisWarnings } from './request-preview';

/** What is varied: fields by the wire's own names, each with its values. */
export function AxesEditor(props: {
  axes: readonly MatrixAxis[];
  /** Of the request: the first of an axis over models. */
  model: string;
  onChange: (axes: MatrixAxis[]) => void;
}) {
  const { axes, model, onChange } = props;
  const free = AXIS_FIELDS.filter((field) => axes.every((axis) => axis.field !== field));
  const [next] = free;
  const withFirst = (field: AxisField): MatrixAxis => ({
    field,
    values: firstValues(field, model),
  });
  return (
    <section aria-label="Axes" className="flex flex-col gap-2">
      <h2 className="text-sm font-medium text-muted">
        Vary <span className="font-normal text-faint">every combination becomes a column</span>
      </h2>
      {axes.map((axis, index) => {
        const number = index + 1;
        const set = (changed: MatrixAxis) => onChange(axes.with(index, changed));
        return (
          <div key={axis.field} role="group" aria-label={`Axis ${number}`}>
            <div className="flex items-start gap-2">
              <Select
                label={`Field of axis ${number}`}
                value={axis.field}
                className="w-52 shrink-0 justify-between font-mono"
                options={AXIS_FIELDS.filter(
                  (field) => field === axis.field || free.includes(field),
                ).map((field) => ({ value: field, label: field }))}
                onChange={(field) => set(withFirst(field))}
              />
              <AxisValuesEditor
                axis={number}
                field={axis.field}
                values={axis.values}
                onChange={(values) => set({ ...axis, values })}
              />
              <IconButton
                label={`Remove axis ${number}`}
                icon={<X size={13} aria-hidden />}
                onClick={() => onChange(axes.toSpliced(index, 1))}
              />
            </div>
            {axisWarnings(axis).map((warning) => (
              <p key={warning} className="pt-1 text-xs text-miss">
                {warning}
              </p>
            ))}
          </div>
        );
      })}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={13} aria-hidden />}
        disabled={next === undefined || axes.length >= LAB_LIMITS.axes}
        onClick={() => next && onChange([...axes, withFirst(suggested(free) ?? next)])}
      >
        Add axis
      </Button>
    </section>
  );
}

/** What is worth varying next, of the fields that are left. */
function suggested(free: readonly AxisField[]): AxisField | undefined {
  const usual: AxisField[] = ['cf-aig-cache-ttl', 'cf-aig-backoff', 'temperature', 'model'];
  return usual.find((field) => free.includes(field));
}
