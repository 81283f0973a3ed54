import type { SimulatedModel } from '../../models/simulated-model';
import type { Answer } from '../answer';
import type { InferenceRequest } from '../inference-request';

/** One event of a streamed answer, before it becomes bytes. */
export interface StreamFrame {
  /** What the frame is for; faults choose their place by it. */
  part: 'start' | 'reasoning' | 'text' | 'tool' | 'finish' | 'usage' | 'end';
  /** The `event:` line, or null for none. */
  event: string | null;
  data: string;
  /** Milliseconds since the frame before. */
  wait: number;
}

/** All that a shape needs to word an answer. */
export interface ShapeContext {
  answer: Answer;
  request: InferenceRequest;
  model: SimulatedModel;
  /** Hexadecimal digits for the ids inside the answer. */
  id: string;
  /** Epoch seconds. */
  created: number;
  /** Milliseconds per token. */
  tokenTime: number;
}

/** Words an answer in one wire format: as one document, or as the events of a stream. */
export interface AnswerShape {
  document(context: ShapeContext): Record<string, unknown>;
  frames(context: ShapeContext): Iterable<StreamFrame>;
}

/** A frame that carries JSON. */
export function jsonFrame(
  part: StreamFrame['part'],
  value: unknown,
  more: { event?: string; wait?: number } = {},
): StreamFrame {
  return { part, event: more.event ?? null, data: JSON.stringify(value), wait: more.wait ?? 0 };
}

/** The model as answers name it: without its author (cloudflare-api.md §1.2). */
export function shortModelName(model: SimulatedModel): string {
  return model.id.slice(model.id.lastIndexOf('/') + 1);
}

/** Tells which credential paid; only third-party models carry it (cloudflare-api.md §1.2). */
export function gatewayMetadata(model: SimulatedModel): Record<string, unknown> {
  return model.id.startsWith('@cf/') ? {} : { gatewayMetadata: { keySource: 'Unified' } };
}

/** Filler against length side channels (`p`, cloudflare-api.md §7.1): 4 to 35 letters, from the position. */
export function filler(position: number): string {
  const length = 4 + ((position * 7919) % 32);
  return 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'.slice(0, length);
}
