import type { Model } from '@shared/domain/model';
import { changedNames } from '@shared/domain/request-difference';
import type { SentRequest } from '@shared/domain/run-event';
import type { RunRequest } from '@shared/domain/run-request';
import type { ColumnState } from '@shared/domain/workspace';
import type { ParameterNote } from '@shared/protocol/dialect';
import { dialectFor } from '@shared/protocol/dialects';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { curlSnippet } from '@shared/snippets/curl';

/** Where requests go, as far as the page knows it. */
export interface RequestTarget {
  apiBase: string;
  accountId: string | null;
}

/** The request as it will leave, from the `encode` that sends it; the token, and an unknown account, stand by name. */
export function previewRequest(request: RunRequest, target: RequestTarget): SentRequest {
  const wire = dialectFor(request.format).encode(request);
  const account = target.accountId ?? '$CLOUDFLARE_ACCOUNT_ID';
  return {
    method: wire.method,
    url: `${target.apiBase}/accounts/${account}/${wire.path}`,
    headers: { authorization: 'Bearer $CLOUDFLARE_API_TOKEN', ...wire.headers },
    body: wire.bodyText,
  };
}

/** What becomes of the user's settings in the request's format. */
export function parameterNotes(request: RunRequest): ParameterNote[] {
  return dialectFor(request.format).encode(request).notes;
}

/** The names of the headers and settings that a column has otherwise than another: all but its model, what that alone brings along, and its conversation. */
export function changedSettings(
  base: ColumnState,
  own: ColumnState,
  findModel: (id: string) => Model | undefined,
): string[] {
  const sent = (column: ColumnState) => ({
    settings: column,
    headers: policyHeaders(column.policy),
  });
  const isUsual = ({ model, format }: ColumnState) =>
    (findModel(model)?.formats[0] ?? format) === format;
  // Two models may each have come with a format of their own.
  const unchosen = base.model !== own.model && isUsual(base) && isUsual(own);
  return changedNames(sent(unchosen ? { ...base, format: own.format } : base), sent(own));
}

/** The request as a bash command; token and account id are read from the environment. */
export function requestCurl(request: RunRequest, apiBase: string): string {
  return curlSnippet(dialectFor(request.format).encode(request), apiBase);
}
