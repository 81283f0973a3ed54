import type { RunRequest } from '@shared/domain/run-request';

/** Stands for a value that is not kept. */
export const HIDDEN = '[hidden]';

/** True for a further header whose value may be a credential, e.g. `cf-aig-authorization`. */
export function isSecretHeader(name: string): boolean {
  return /auth|token|secret|cookie|api-?key|password|credential/i.test(name);
}

/** The request as it may be stored and shown: values of headers that look like credentials are hidden. */
export function hideSecrets(request: RunRequest): RunRequest {
  const headers = Object.entries(request.policy.extraHeaders);
  if (!headers.some(([name]) => isSecretHeader(name))) return request;
  const extraHeaders = Object.fromEntries(
    headers.map(([name, value]) => [name, isSecretHeader(name) ? HIDDEN : value]),
  );
  return { ...request, policy: { ...request.policy, extraHeaders } };
}
