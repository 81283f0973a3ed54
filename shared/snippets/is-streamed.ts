import { isJsonObject } from '../domain/json';
import type { WireRequest } from '../protocol/dialect';

/** True where the body asks for a stream, beside or within the envelope of `/ai/run`. */
export function isStreamed({ body }: WireRequest): boolean {
  const input = body['input'];
  return body['stream'] === true || (isJsonObject(input) && input['stream'] === true);
}
