import type { RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';

/** All that a request puts on the wire, as one text to look in. */
export function encodeRequest(request: RunRequest | undefined): string {
  if (!request) return '';
  const { path, headers, bodyText } = dialectFor(request.format).encode(request);
  return JSON.stringify(headers) + path + bodyText;
}
