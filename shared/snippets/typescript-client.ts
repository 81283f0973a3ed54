import type { SnippetInput } from './snippet';
import { javaScriptLiteral } from './javascript-quote';
import { sdkHeaders } from './sdk-headers';
import { accountUrl } from './typescript-environment';

/** The `new …({ … })` of an SDK's client. `credentials` are its lines for the token, `base` is below the account. */
export function newClient(
  { wire, apiBase }: SnippetInput,
  parts: { constructor: string; credentials: string[]; base: string; timeoutMs?: number },
): string {
  const headers = sdkHeaders(wire);
  const lines = [
    ...parts.credentials,
    `baseURL: ${accountUrl(apiBase, parts.base)}`,
    ...(Object.keys(headers).length === 0
      ? []
      : [`defaultHeaders: ${javaScriptLiteral(headers, '  ')}`]),
    'maxRetries: 0',
    ...(parts.timeoutMs === undefined ? [] : [`timeout: ${parts.timeoutMs}`]),
  ];
  return `new ${parts.constructor}({\n${lines.map((line) => `  ${line},\n`).join('')}})`;
}

/** Why `maxRetries: 0` stands there. */
export const NO_RETRIES_NOTE =
  'maxRetries: 0 leaves trying again to the gateway, as the app does; the SDK alone would try twice more.';
