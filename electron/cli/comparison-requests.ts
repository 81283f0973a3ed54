import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';
import { comparisonRequest } from '@shared/domain/comparison-request';
import type { RunRequest } from '@shared/domain/run-request';
import { conversationsOf, promptedModels } from './conversation';
import { readText } from './read-text';
import type { RunFileOptions, RunOptions } from './run-options';

/**
 * One request for each column or model, to be written as a snippet: of a file the last prompt of each column, after the
 * earlier ones with the answers that stand in it. Throws `AppFailure` for a column that asks nothing or nobody.
 */
export async function requestsOf(options: RunOptions | RunFileOptions): Promise<RunRequest[]> {
  if (!('file' in options)) {
    return promptedModels(options).map(({ requestAfter }) => requestAfter([], true));
  }
  const document = comparisonFromText(await readText(options.file, 'run'));
  conversationsOf(document);
  return document.columns
    .map((column) => comparisonRequest(column, document.gatewayId))
    .filter((request) => request !== null);
}
