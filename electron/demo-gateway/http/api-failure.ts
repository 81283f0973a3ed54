/** The error envelopes of cloudflare-api.md §6.1, and the two that providers use. */
export type Envelope = 'v4' | 'gateway' | 'openai' | 'anthropic';

/** A refusal as the API words it. */
export interface Refusal {
  status: number;
  code: number;
  message: string;
  /** Default `v4`. */
  envelope?: Envelope;
  /** The field at fault, for code 7001. */
  path?: string[];
  /** Details behind code 6003. */
  errorChain?: { code: number; message: string }[];
  headers?: Record<string, string>;
}

/** Thrown anywhere in a handler; the server answers with the refusal's envelope. */
export class ApiFailure extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'ApiFailure';
  }
}

/** Code 7003: no such path (cloudflare-api.md §6.2); also what a wrong account id gives. */
export function noRoute(path: string): ApiFailure {
  return new ApiFailure({
    status: 404,
    code: 7003,
    message: `Could not route to ${path}, perhaps your object identifier is invalid?`,
  });
}

/** Code 7001: a field of a management call is wrong. */
export function invalidField(path: string[], message: string): ApiFailure {
  return new ApiFailure({ status: 400, code: 7001, message, path });
}
