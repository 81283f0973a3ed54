import type { IncomingMessage } from 'node:http';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The parsed object, or why there is none. */
export type JsonBody = { value: object } | { status: 400 | 413 | 415; reason: string };

/** Reads a body of at most 4 MiB that says it is JSON: no form of another site can say that. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { status: 415, reason: 'Only JSON is read here' };
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return TOO_LONG;
  const chunks: Buffer[] = [];
  let length = 0;
  // Left early, the connection must live on: the refusal goes out on it.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return TOO_LONG;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (typeof value === 'object' && value !== null) return { value };
  } catch {
    // Answered below, like every other body that is not an object.
  }
  return { status: 400, reason: 'The body is not a JSON object' };
}

const TOO_LONG: JsonBody = { status: 413, reason: 'The body is too long' };
