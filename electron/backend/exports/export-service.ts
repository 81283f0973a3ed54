import type { ExportFormat, ExportPiece } from '@shared/contract/exports';
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

/** Runs as files for other programs, read and written piece by piece; whoever stops reading stops the writing. */
export interface ExportService {
  /** Throws `AppFailure` where none of the runs is known, and for a report that nobody could read. */
  runs(order: ExportOrder & { runIds: readonly string[] }): AsyncGenerator<ExportPiece, void>;
  /** The same of all runs that pass a filter, newest first. Throws `AppFailure` where none passes, too. */
  matching(order: ExportOrder & { filter: LogFilter }): AsyncGenerator<ExportPiece, void>;
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
}

/** Characters that are worth a message of their own. */
const PIECE = 256 * 1024;

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
  const { runs, search, costOf, connection, clock, version } = parts;
  async function* fileOf(
    runIds: readonly string[],
    { format, title }: ExportOrder,
  ): AsyncGenerator<ExportPiece, void> {
    const redactor = await redactorOf(connection);
    const exportedAt = clock.now();
    let read = 0;
    const source: ExportSource = {
      title: redactor?.text(title) ?? title,
      version,
      exportedAt,
      runs: readRuns(runIds, { runs, costOf, redactor, onRead: () => (read += 1) }),
    };
    const fileName = `${nameOf(source.title)}-${dayOf(exportedAt)}.${ENDINGS[format]}`;
    yield { type: 'file', fileName, mediaType: MEDIA_TYPES[format] };
    for await (const text of gathered(written(format, source))) {
      yield { type: 'text', text, runs: read };
    }
  }
  return {
    async *runs({ runIds, ...order }) {
      if (!runIds.some((runId) => runs.get([runId]).length > 0)) throw new AppFailure(UNKNOWN);
      yield* fileOf(runIds, order);
    },
    async *matching({ filter, ...order }) {
      const until = Math.min(filter.startedAt.to ?? Infinity, clock.now());
      const known = { ...filter, startedAt: { ...filter.startedAt, to: until } };
      const runIds = await matchingRuns(search, known);
      if (runIds.length === 0) throw new AppFailure(NONE_PASSES);
      const isReport = order.format === 'markdown' || order.format === 'html';
      if (isReport && runIds.length > MOST_IN_REPORT) throw new AppFailure(TOO_MANY);
      yield* fileOf(runIds, order);
    },
  };
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

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
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
