import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { RunRequest } from '@shared/domain/run-request';
import { runRequest } from './run-request';

/** A request that the demo gateway answers with a named fault, e.g. `reset-mid-stream;after=3`. */
export function faultRequest(fault: string, given: Partial<RunRequest> = {}): RunRequest {
  const extraHeaders = { 'x-demo-fault': fault };
  return runRequest({ policy: { ...INHERIT_ALL, extraHeaders }, ...given });
}
