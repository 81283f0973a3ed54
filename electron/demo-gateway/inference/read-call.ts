import { isJsonObject, type JsonObject } from '@shared/domain/json';
import type { RequestFormat } from '@shared/domain/run-request';
import { ApiFailure } from '../http/api-failure';
import { headerOf, type Exchange } from '../http/exchange';
import { readJsonBody } from '../http/json-body';

/** The model and its input, taken out of the form that the path prescribes. */
export interface ReadCall {
  format: RequestFormat;
  modelId: string;
  input: JsonObject;
  /** Beside `input` in the envelope; empty elsewhere. */
  options: JsonObject;
}

/** Reads a body with `model` in it, as `/ai/v1/*` takes it. */
export function readFlatCall(exchange: Exchange, format: RequestFormat): ReadCall {
  const input = readJsonBody(exchange);
  return { format, modelId: readModel(input), input, options: {} };
}

/** Reads the `{model, input, options?}` envelope of `/ai/run`. */
export function readEnvelope(exchange: Exchange): ReadCall {
  const body = readJsonBody(exchange);
  const { input, options } = body;
  if (!isJsonObject(input)) {
    throw new ApiFailure({ status: 400, code: 7000, message: 'input: Expected an object' });
  }
  return {
    format: 'run',
    modelId: readModel(body),
    input,
    options: isJsonObject(options) ? options : {},
  };
}

/** Reads `/ai/run/@cf/author/model`: the body is the input itself, or raw bytes (cloudflare-api.md §8.1). */
export function readPathCall(exchange: Exchange, modelId: string): ReadCall {
  const type = headerOf(exchange, 'content-type') ?? '';
  const isRaw = /^(audio|image)\/|^application\/octet-stream/.test(type);
  const input = isRaw
    ? { audio: exchange.body.byteLength, image: exchange.body.byteLength }
    : type.startsWith('multipart/')
      ? { multipart: true, prompt: multipartPrompt(exchange) }
      : readJsonBody(exchange);
  return { format: 'run', modelId, input, options: {} };
}

function readModel(body: JsonObject): string {
  if (typeof body['model'] === 'string' && body['model'] !== '') return body['model'];
  throw new ApiFailure({ status: 400, code: 7000, message: 'model: Required' });
}

function multipartPrompt(exchange: Exchange): string {
  const field = /name="prompt"\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/;
  return field.exec(exchange.body.toString('utf8'))?.[1] ?? '';
}
