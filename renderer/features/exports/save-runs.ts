import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import type { ExportFormat } from '@shared/contract/exports';

/** Offers runs as a file to keep. Rejects where the backend does not write it. */
export async function saveRuns(order: {
  runIds: readonly string[];
  format: ExportFormat;
  /** Empty: none. */
  title: string;
}): Promise<void> {
  const { text, fileName, mediaType } = await client.exports.runs({
    ...order,
    runIds: [...order.runIds],
  });
  saveAsFile(fileName, new Blob([text], { type: mediaType }));
}
