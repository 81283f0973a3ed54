import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { ApiFailure } from './api-failure';
import type { Exchange } from './exchange';

/** The body as a JSON object. Throws 7000 otherwise. */
export function readJsonBody(exchange: Exchange): JsonObject {
  let body: Json;
  try {
    body = JSON.parse(exchange.body.toString('utf8')) as Json;
  } catch {
    throw new ApiFailure({ status: 400, code: 7000, message: 'Invalid request body: not JSON' });
  }
  if (isJsonObject(body)) return body;
  throw new ApiFailure({ status: 400, code: 7000, message: 'Invalid request body: not an object' });
}
