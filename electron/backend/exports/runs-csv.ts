import { csvText, type CsvCell } from '@shared/domain/csv';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { firstWords } from '../storage/first-words';
import type { ExportedRun, ExportSource } from './exported-run';
import { runFigures, type RunFigures } from './run-figures';

type Column = [name: string, value: (exported: ExportedRun, figures: RunFigures) => CsvCell];

/** New ones only at the end. Times as numbers, their unit in the name, counted from when the request was sent. */
const COLUMNS: readonly Column[] = [
  ['run_id', ({ run }) => run.id],
  ['started_at', ({ run }) => new Date(run.startedAt).toISOString()],
  ['model', ({ run }) => run.request.model],
  ['format', ({ run }) => run.request.format],
  ['state', ({ run }) => run.state],
  ['http_status', ({ run }) => run.status],
  ['cache_status', ({ run }) => responseMetadata(run.responseHeaders).cacheStatus],
  ['queued_ms', (_, figures) => figures.queued],
  ['first_byte_ms', (_, figures) => figures.firstByte],
  ['first_text_ms', (_, figures) => figures.firstText],
  ['total_ms', (_, figures) => figures.total],
  ['output_tokens_per_s', (_, figures) => figures.tokensPerSecond],
  ['input_tokens', ({ run }) => run.usage?.inputTokens ?? null],
  ['cached_input_tokens', ({ run }) => run.usage?.cachedInputTokens ?? null],
  ['cache_write_tokens', ({ run }) => run.usage?.cacheWriteTokens ?? null],
  ['output_tokens', ({ run }) => run.usage?.outputTokens ?? null],
  ['reasoning_tokens', ({ run }) => run.usage?.reasoningTokens ?? null],
  ['cost_usd', ({ cost }) => cost.usd],
  ['cost_source', ({ cost }) => costSource(cost)],
  ['finish_reason', ({ run }) => run.finishReason],
  ['gateway', ({ run }) => run.request.policy.gatewayId],
  ['log_id', ({ run }) => responseMetadata(run.responseHeaders).logId],
  ['error_code', ({ run }) => run.error?.code ?? null],
  ['error', ({ run }) => run.error?.message ?? null],
  ['prompt_start', ({ run }) => firstWords(run.request)],
  ['notices', ({ run }) => [...new Set(run.notices.map(({ code }) => code))].join(' ')],
];

/** The figures of runs as CSV, a line each. */
export async function* runsCsv({ runs }: ExportSource): AsyncGenerator<string, void> {
  yield csvText([COLUMNS.map(([name]) => name)]);
  for await (const exported of runs) {
    const figures = runFigures(exported.run);
    yield csvText([COLUMNS.map(([, value]) => value(exported, figures))]);
  }
}

function costSource({ usd, isReported }: ExportedRun['cost']): string | null {
  if (usd === null) return null;
  return isReported ? 'gateway' : 'estimated';
}
