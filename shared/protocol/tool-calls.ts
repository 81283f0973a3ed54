import type { Json } from '../domain/json';
import type { ContentEvent } from '../domain/run-event';
import { arrayOf, jsonTextOf, objectOf, stringOf } from './read-json';

const MAX_INDEX = 127;

/** Keeps a position between 0 and 127, so that a hostile index cannot make a list of millions. */
export function toolCallIndex(index: Json | undefined, fallback: number): number {
  const wanted = typeof index === 'number' && Number.isFinite(index) ? Math.trunc(index) : fallback;
  return Math.min(MAX_INDEX, Math.max(0, wanted));
}

/** Arguments as JSON text: native Workers AI sends them as an object, everybody else as text. */
export function argumentsOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : jsonTextOf(value);
}

/** Tool calls as chat completions (`function:{…}`) or native Workers AI (flat) write them, whole or in pieces. */
export function toolCallEvents(calls: Json | undefined): ContentEvent[] {
  return arrayOf(calls).flatMap((value, position): ContentEvent[] => {
    const call = objectOf(value);
    if (call === null) return [];
    const inner = objectOf(call['function']) ?? call;
    return [
      {
        type: 'tool-call-delta',
        index: toolCallIndex(call['index'], position),
        id: stringOf(call['id']),
        name: stringOf(inner['name']),
        arguments: argumentsOf(inner['arguments']),
      },
    ];
  });
}
