import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import type { ExportFormat } from '@shared/contract/exports';
import type { LogFilter } from '@shared/domain/log-query';

/** Runs by their ids, or all of the log that a filter passes. */
export type RunsToSave = { runIds: readonly string[] } | { filter: LogFilter };

/** Without it some spreadsheets take a table for text of an old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Offers runs as a file to keep, once all of it has come; `onProgress` hears how many runs were read so far. Rejects
 * where the backend does not write it, and when `signal` is aborted.
 */
export async function saveRuns(
  order: {
    which: RunsToSave;
    format: ExportFormat;
    /** Empty: none. */
    title: string;
  },
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (runs: number) => void } = {},
): Promise<void> {
  const { which, ...as } = order;
  const pieces = await ('filter' in which
    ? client.exports.matching({ filter: which.filter, ...as }, { signal })
    : client.exports.runs({ runIds: [...which.runIds], ...as }, { signal }));
  // The browser keeps blobs where they need not be in the page's memory.
  const parts = as.format === 'csv' ? [new Blob([BYTE_ORDER_MARK])] : [];
  let file = { fileName: '', mediaType: '' };
  for await (const piece of pieces) {
    if (piece.type === 'file') file = piece;
    else {
      parts.push(new Blob([piece.text]));
      onProgress?.(piece.runs);
    }
  }
  saveAsFile(file.fileName, new Blob(parts, { type: file.mediaType }));
}
