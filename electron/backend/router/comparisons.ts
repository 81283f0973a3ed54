import type { StoredRun } from '@shared/contract/runs';
import type { Connection } from '../account/connection';
import { COMPARISON_FILE } from '../comparisons/comparison-kind';
import { comparisonFromText, comparisonToText } from '../comparisons/comparison-text';
import { documentOf } from '../comparisons/document-of';
import { leftOut } from '../comparisons/left-out';
import type { OpenedAnswers } from '../comparisons/opened-answers';
import { refuseToken } from '../files/token-in-use';
import { api } from './api';

/** Handlers of `contract.comparisons`. */
export function comparisonsRouter(
  connection: Connection,
  runs: { get(runIds: readonly string[]): StoredRun[] },
  openedAnswers: OpenedAnswers,
) {
  return {
    write: api.comparisons.write.handler(async ({ input }) => {
      const { workspace, ...wanted } = input;
      const options = { ...wanted, findRun: (runId: string) => runs.get([runId])[0] ?? null };
      const document = documentOf(workspace, options);
      return {
        text: comparisonToText(await refuseToken(document, connection, COMPARISON_FILE)),
        leftOut: leftOut(workspace, options),
      };
    }),
    read: api.comparisons.read.handler(({ input }) => comparisonFromText(input.text)),
    keepAnswers: api.comparisons.keepAnswers.handler(({ input }) => openedAnswers.open(input.text)),
  };
}
