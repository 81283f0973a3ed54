import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import type { ExportFormat } from '@shared/contract/exports';
import type { LogFilter } from '@shared/domain/log-query';

/** Runs by their ids, or all of the log that a filter passes. */
export type RunsToSave = { runIds: readonly string[] } | { filter: LogFilter };

/** Offers runs as a file to keep. Rejects where the backend does not write it. */
export async function saveRuns(order: {
  which: RunsToSave;
  format: ExportFormat;
  /** Empty: none. */
  title: string;
}): Promise<void> {
  const { which, ...as } = order;
  const { text, fileName, mediaType } = await ('filter' in which
    ? client.exports.matching({ filter: which.filter, ...as })
    : client.exports.runs({ runIds: [...which.runIds], ...as }));
  saveAsFile(fileName, new Blob([text], { type: mediaType }));
}
