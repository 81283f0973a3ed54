import type { ExportedFile, ExportFormat } from '@shared/contract/exports';
import { appError, AppFailure } from '@shared/domain/app-error';
import { assertNever } from '@shared/domain/assert-never';
import type { LogFilter } from '@shared/domain/log-query';
import { MOST_IN_REPORT } from '@shared/domain/report-limit';
import type { Connection } from '../account/connection';
import { redactorOf } from '../files/token-in-use';
import type { Clock } from '../ports';
import type { RunService } from '../runs/run-service';
import type { LogSearch } from '../storage/log-search';
import type { ExportSource, RunCost } from './exported-run';
import { harFile } from './har';
import { htmlPage } from './html-page';
import { jsonlFile } from './jsonl';
import { markdownReport } from './markdown-report';
import { matchingRuns } from './matching-runs';
import { readRuns } from './read-runs';
import { runsCsv } from './runs-csv';

/** Runs as files for other programs. */
export interface ExportService {
  /** Throws `AppFailure` where none of the runs is known, and for more than fits one file. */
  runs(order: ExportOrder & { runIds: readonly string[] }): Promise<ExportedFile>;
  /** The same of all runs that pass a filter, newest first, read one after another. Throws `AppFailure` where none passes, too. */
  matching(order: ExportOrder & { filter: LogFilter }): Promise<ExportedFile>;
}

/** As what runs are wanted. */
interface ExportOrder {
  format: ExportFormat;
  /** Empty: none. */
  title: string;
}

/** What exports need. */
export interface ExportParts {
  runs: Pick<RunService, 'get' | 'frames'>;
  search: LogSearch['search'];
  /** What a run cost as the log has it; null: not known. */
  costOf(runId: string): RunCost | null;
  connection: Pick<Connection, 'client'>;
  clock: Pick<Clock, 'now'>;
  /** Of this app. */
  version: string;
  /** Characters of one file. */
  limit?: number;
}

/** So much the page takes at once, and browser tools open without trouble. */
const LIMIT = 64 * 1024 * 1024;

const MEDIA_TYPES: Record<ExportFormat, string> = {
  har: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  markdown: 'text/markdown',
  html: 'text/html',
};
const ENDINGS: Record<ExportFormat, string> = {
  har: 'har',
  jsonl: 'jsonl',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
};

/** Exports of the runs of this app. */
export function createExportService(parts: ExportParts): ExportService {
  const { runs, search, costOf, connection, clock, version, limit = LIMIT } = parts;
  const fileOf = async (
    runIds: Iterable<string> | AsyncIterable<string>,
    { format, title }: ExportOrder,
  ): Promise<ExportedFile> => {
    const redactor = await redactorOf(connection);
    const exportedAt = clock.now();
    const source: ExportSource = {
      title: redactor?.text(title) ?? title,
      version,
      exportedAt,
      runs: readRuns(runIds, { runs, costOf, redactor }),
    };
    return {
      text: await joined(written(format, source), limit),
      fileName: `${nameOf(source.title)}-${dayOf(exportedAt)}.${ENDINGS[format]}`,
      mediaType: MEDIA_TYPES[format],
    };
  };
  return {
    async runs({ runIds, ...order }) {
      if (!runIds.some((runId) => runs.get([runId]).length > 0)) throw new AppFailure(UNKNOWN);
      return fileOf(runIds, order);
    },
    async matching({ filter, ...order }) {
      const until = Math.min(filter.startedAt.to ?? Infinity, clock.now());
      const known = { ...filter, startedAt: { ...filter.startedAt, to: until } };
      const found = some(matchingRuns(search, known));
      const isReport = order.format === 'markdown' || order.format === 'html';
      return fileOf(isReport ? few(found) : found, order);
    },
  };
}

/** Throws `AppFailure` where there is none: they may have been deleted since the user saw them. */
async function* some(runIds: AsyncIterable<string>): AsyncGenerator<string, void> {
  let isEmpty = true;
  for await (const runId of runIds) {
    isEmpty = false;
    yield runId;
  }
  if (isEmpty) throw new AppFailure(NONE_PASSES);
}

/** Throws `AppFailure` for more runs than a report has room for. */
async function* few(runIds: AsyncIterable<string>): AsyncGenerator<string, void> {
  let count = 0;
  for await (const runId of runIds) {
    count += 1;
    if (count > MOST_IN_REPORT) throw new AppFailure(TOO_MANY);
    yield runId;
  }
}

function written(format: ExportFormat, source: ExportSource): AsyncIterable<string> {
  switch (format) {
    case 'har':
      return harFile(source);
    case 'jsonl':
      return jsonlFile(source);
    case 'csv':
      return runsCsv(source);
    case 'markdown':
      return markdownReport(source);
    case 'html':
      return htmlPage(source);
    default:
      return assertNever(format);
  }
}

async function joined(pieces: AsyncIterable<string>, limit: number): Promise<string> {
  const kept: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limit) throw new AppFailure(tooLarge(limit));
    kept.push(piece);
  }
  return kept.join('');
}

/** The title as file systems take it. */
function nameOf(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return [...words].slice(0, 60).join('').replace(/-$/, '') || 'runs';
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const UNKNOWN = appError({
  kind: 'not-found',
  code: 'export-unknown-runs',
  message: 'Nothing was exported: none of these runs is in the log any more.',
  hint: 'Choose runs that the log still shows.',
});

const NONE_PASSES = appError({
  kind: 'not-found',
  code: 'export-no-runs',
  message: 'Nothing was exported: no run passes the filters any more.',
  hint: 'Look at the log again, or change the filters.',
});

const TOO_MANY = appError({
  kind: 'bad-input',
  code: 'export-too-many',
  message: `Nothing was exported: a report has room for ${MOST_IN_REPORT.toLocaleString('en')} runs.`,
  hint: 'Narrow the filters, or export as CSV, HAR or JSONL.',
});

function tooLarge(limit: number): AppFailure['error'] {
  return appError({
    kind: 'bad-input',
    code: 'export-too-large',
    message: `Nothing was exported: the file would be larger than ${Math.round(limit / 1024 / 1024)} MiB.`,
    hint: 'Choose fewer runs, or export their figures as CSV, which has no answers.',
  });
}
