import type { StoredRun } from '@shared/contract/runs';
import type { Connection } from '../account/connection';
import { COMPARISON_FILE } from '../comparisons/comparison-kind';
import { comparisonFromText, comparisonToText } from '../comparisons/comparison-text';
import { documentOf } from '../comparisons/document-of';
import { refuseToken } from '../files/token-in-use';
import { api } from './api';

/** Handlers of `contract.comparisons`. */
export function comparisonsRouter(
  connection: Connection,
  runs: { get(runIds: readonly string[]): StoredRun[] },
) {
  return {
    write: api.comparisons.write.handler(async ({ input }) => {
      const document = documentOf(input.workspace, {
        includeAnswers: input.includeAnswers,
        findRun: (runId) => runs.get([runId])[0] ?? null,
      });
      return { text: comparisonToText(await refuseToken(document, connection, COMPARISON_FILE)) };
    }),
    read: api.comparisons.read.handler(({ input }) => comparisonFromText(input.text)),
  };
}
