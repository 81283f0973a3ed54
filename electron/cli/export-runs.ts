import { pipeline } from 'node:stream/promises';
import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import type { ExportPiece } from '@shared/contract/exports';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { ExportOptions } from './export-options';
import { refuseExisting, writePieces } from './write-pieces';

/** So many lines of the log can be asked for at once. */
const PAGE = 500;

/**
 * Writes runs of the log, oldest first where the newest are wanted, to a file or the standard output. Rejects where there
 * is none, or the file may not be written, and once `signal` is aborted.
 */
export async function exportRuns(
  backend: Backend,
  { format, which, title, target }: ExportOptions,
  signal: AbortSignal,
): Promise<void> {
  if (target !== null) await refuseExisting(target);
  const client: BackendClient = createRouterClient(backend.router);
  const runIds = 'runIds' in which ? which.runIds : await newest(client, which.last);
  if (runIds.length === 0) throw new AppFailure(EMPTY);
  const texts = textsOf(await client.exports.runs({ runIds, format, title }));
  if (target !== null) await writePieces(texts, target, signal);
  else await pipeline(texts, process.stdout, { end: false, signal });
}

async function* textsOf(pieces: AsyncIterable<ExportPiece>): AsyncGenerator<string, void> {
  for await (const piece of pieces) if (piece.type === 'text') yield piece.text;
}

async function newest(client: BackendClient, count: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) {
    const limit = Math.min(PAGE, count - found.length);
    const entries = await client.log.list({ before: found.at(-1) ?? null, limit });
    found.push(...entries.map(({ runId }) => runId));
    if (entries.length < limit) break;
  }
  return found.toReversed();
}

const EMPTY = appError({
  kind: 'not-found',
  code: 'log-empty',
  message: 'Nothing was exported: the log is empty.',
  hint: 'Name the folder of another log with --data-dir.',
});
