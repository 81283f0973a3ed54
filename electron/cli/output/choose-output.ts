import type { Run } from '@shared/domain/run';
import type { CommonOptions } from '../cli-options';
import { createBlockOutput } from './block-output';
import { createJsonOutput } from './json-output';
import type { Output } from './output';
import { columnWidth, createSideBySideOutput } from './side-by-side-output';

/** JSON if asked for; side by side in a terminal that is wide enough; otherwise blocks. */
export function chooseOutput(
  options: Pick<CommonOptions, 'json'>,
  columns: readonly (readonly Run[])[],
): Output {
  const { stdout } = process;
  const write = (text: string): void => void stdout.write(text);
  if (options.json) return createJsonOutput(write);
  const width =
    stdout.isTTY && columns.length > 1 ? columnWidth(columns.length, stdout.columns) : null;
  if (width === null) return createBlockOutput(columns, write);
  return createSideBySideOutput(
    columns,
    { write, width: stdout.columns, height: stdout.rows },
    width,
  );
}
