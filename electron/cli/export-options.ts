import { EXPORT_FORMATS, type ExportFormat } from '@shared/contract/exports';
import type { CliValues } from './cli-values';
import { UsageError } from './usage-error';
import type { TargetFile } from './write-pieces';

/** Which runs are to be written, and as what. */
export interface ExportOptions {
  format: ExportFormat;
  /** Ids, or how many of the newest. */
  which: { runIds: string[] } | { last: number };
  /** Empty: none. */
  title: string;
  /** Null: the standard output. */
  target: TargetFile | null;
}

/** The options of the command `export`. */
export const EXPORT_OPTIONS = ['format', 'run', 'last', 'name', 'output', 'force'] as const;

const USUAL_LAST = 50;
const MOST_RUNS = 5_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads them. Throws `UsageError`. */
export function readExportOptions(values: CliValues): ExportOptions {
  const format = EXPORT_FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw new UsageError(`--format is ${EXPORT_FORMATS.join(', ')}${given(values.format)}`);
  }
  if (values.json) {
    throw new UsageError('--json cannot be used with export: --format jsonl writes runs as JSON');
  }
  const target = targetOf(values);
  return { format, which: whichOf(values), title: values.name ?? '', target };
}

function targetOf({ output, force = false }: CliValues): TargetFile | null {
  if (output === '') throw new UsageError('--output is empty');
  if (output !== undefined) return { path: output, replace: force };
  if (force) throw new UsageError('--force is for --output FILE');
  return null;
}

function whichOf({ run, last }: CliValues): ExportOptions['which'] {
  if (run !== undefined && last !== undefined) {
    throw new UsageError('--run and --last cannot be used together');
  }
  if (run !== undefined) {
    const wrong = run.find((id) => !UUID.test(id));
    if (wrong !== undefined) {
      throw new UsageError(`--run takes the id of a run, as the log shows it, not ${wrong}`);
    }
    return { runIds: run };
  }
  const count = last === undefined ? USUAL_LAST : Number(last);
  if (!Number.isInteger(count) || count < 1 || count > MOST_RUNS) {
    throw new UsageError(`--last is a whole number from 1 to ${MOST_RUNS}, not ${last}`);
  }
  return { last: count };
}

function given(format: string | undefined): string {
  return format === undefined ? '' : `, not ${format}`;
}
