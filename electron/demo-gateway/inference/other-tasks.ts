import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { demoAudio, demoImage } from '../answers/media';
import { v4Result } from '../http/envelopes';
import { documentChunks } from './answer-chunk';
import { NO_USAGE, type InferenceCall } from './inference-call';
import { documentProduct, type Product } from './product';
import { smallTaskResult } from './small-tasks';

/** Images, speech and the small tasks of cloudflare-api.md §8, in the form that each model gives them. */
export function makeOther(call: InferenceCall): Product {
  const { model, request } = call;
  const firstByteAfter = model.timeToFirstToken;
  const json = (result: unknown): Product =>
    documentProduct({ body: v4Result(result), firstByteAfter, usage: NO_USAGE });
  switch (model.media) {
    case 'image-bytes':
      return rawProduct('image/png', demoImage(request.prompt), firstByteAfter);
    case 'audio-bytes':
      return rawProduct('audio/wav', demoAudio(request.prompt), firstByteAfter);
    case 'image-base64':
      return json({ image: Buffer.from(demoImage(request.prompt)).toString('base64') });
    case 'audio-base64':
      return json({ audio: Buffer.from(demoAudio(request.prompt)).toString('base64') });
    case 'image-url':
      return json(completed({ image: host(call, 'image/png', demoImage(request.prompt)) }));
    case 'audio-url':
      return json(completed({ audio: host(call, 'audio/wav', demoAudio(request.prompt)) }));
    case null:
      return documentProduct(smallTaskResult(call));
  }
}

/** Third-party media come in a run state of their own: `result.result` (cloudflare-api.md §1.2). */
function completed(result: unknown) {
  return { state: 'Completed', result, gatewayMetadata: { keySource: 'Unified' } };
}

function rawProduct(contentType: string, bytes: Uint8Array, firstByteAfter: number): Product {
  const chunks = documentChunks(bytes);
  return { contentType, firstByteAfter, chunks, usage: NO_USAGE, text: '', document: bytes };
}

const MOST_ASSETS = 50;

/** Keeps the bytes where the simulator serves them, and gives their address. */
function host({ exchange, state }: InferenceCall, type: string, bytes: Uint8Array): string {
  const ending = type === 'image/png' ? 'png' : 'wav';
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${ending}`;
  state.assets.set(name, { type, bytes });
  const oldest = state.assets.keys().next().value;
  if (state.assets.size > MOST_ASSETS && oldest !== undefined) state.assets.delete(oldest);
  return `${exchange.url.origin}/demo/assets/${name}`;
}
