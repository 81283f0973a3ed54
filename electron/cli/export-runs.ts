import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { ExportOptions } from './export-options';
import { refuseExisting, writeText } from './write-text';

/** So many lines of the log can be asked for at once. */
const PAGE = 500;

/** Writes runs of the log, oldest first where the newest are wanted. Rejects where there is none, or the file may not be written. */
export async function exportRuns(
  backend: Backend,
  { format, which, title, target }: ExportOptions,
  write: (text: string) => void,
): Promise<void> {
  if (target !== null) await refuseExisting(target);
  const client: BackendClient = createRouterClient(backend.router);
  const runIds = 'runIds' in which ? which.runIds : await newest(client, which.last);
  if (runIds.length === 0) throw new AppFailure(EMPTY);
  const { text } = await client.exports.runs({ runIds, format, title });
  if (target === null) write(text);
  else await writeText(text, target);
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
