import { Select, type SelectOption } from '@renderer/ui/select';
import { FORMAT_LABELS, REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import type { ColumnState } from '@shared/domain/workspace';
import { useCompare } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';

/** Which of the four wire formats the column speaks; those that its model is not known to answer are marked. */
export function FormatPicker({ column }: { column: ColumnState }) {
  const { workspace, findModel } = useCompare();
  const known = findModel(column.model)?.formats;
  const options: SelectOption<RequestFormat>[] = REQUEST_FORMATS.map((value) => ({
    value,
    label: FORMAT_LABELS[value],
    ...(known === undefined || known.includes(value) ? {} : { hint: 'not documented' }),
  }));
  return (
    <Select
      label="Format"
      value={column.format}
      options={options}
      onChange={(format) =>
        workspace.edit((current) => changeColumn(current, column.id, (one) => ({ ...one, format })))
      }
    />
  );
}
