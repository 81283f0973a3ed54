import { appError, AppFailure } from '@shared/domain/app-error';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { comparisonRequest } from '@shared/domain/comparison-request';
import type { RunRequest } from '@shared/domain/run-request';

/** What the columns of a comparison would send, left to right. Throws `AppFailure` for a column that asks nothing or nobody. */
export function comparisonRequests({ columns, gatewayId }: ComparisonDocument): RunRequest[] {
  return columns.map((column, index) => {
    if (column.model.trim() === '') throw incomplete(`Column ${index + 1} names no model.`);
    const request = comparisonRequest(column, gatewayId);
    if (request === null) throw incomplete(`Column ${index + 1} has no prompt to send.`);
    return request;
  });
}

function incomplete(message: string): AppFailure {
  const hint = 'Nothing was sent. Add it to the file.';
  return new AppFailure(
    appError({ kind: 'bad-input', code: 'bad-input-comparison', message, hint }),
  );
}
