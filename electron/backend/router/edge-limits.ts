import { AppFailure, appError } from '@shared/domain/app-error';
import type { Clock } from '../ports';

/** What one page may ask (security.md §6). */
export interface EdgeLimits {
  /** Calls of one procedure at once, and per second in the long run. */
  calls: number;
  /** Objects and lists inside each other. */
  depth: number;
  /** Characters of all texts of one input: a conversation with images fits. */
  size: number;
}

/** The limits of the app. */
export const EDGE_LIMITS: EdgeLimits = { calls: 50, depth: 50, size: 128 * 1024 * 1024 };

/** Answers to the feed are as many as its messages, which the backend itself holds back. */
const UNCOUNTED = new Set(['runs.acknowledge']);

/** Checks calls before anything else is done with them. */
export interface EdgeGuard {
  /** Throws `AppFailure` for a call too many, and for an input that is too deep or too large. */
  check(path: readonly string[], input: unknown): void;
}

/** A guard for everything that comes from pages. */
export function createEdgeGuard(clock: Clock, limits: EdgeLimits = EDGE_LIMITS): EdgeGuard {
  const buckets = new Map<string, { left: number; at: number }>();

  function countCall(name: string): void {
    const at = clock.elapsed();
    const bucket = buckets.get(name) ?? { left: limits.calls, at };
    const refilled = bucket.left + ((at - bucket.at) / 1_000) * limits.calls;
    const left = Math.min(limits.calls, refilled) - 1;
    if (left < 0) throw refused('too-many-calls', `Too many calls of ${name} at once.`);
    buckets.set(name, { left, at });
  }

  return {
    check(path, input) {
      const name = path.join('.');
      if (!UNCOUNTED.has(name)) countCall(name);
      checkInput(input, limits);
    },
  };
}

function checkInput(input: unknown, limits: EdgeLimits): void {
  let size = 0;
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) throw refused('input-too-deep', 'The input is nested too deeply.');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') size += value.length;
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
          size += key.length;
          next.push(item);
        }
      }
    }
    if (size > limits.size) throw refused('input-too-large', 'The input is too large.');
    level = next;
  }
}

function refused(code: string, message: string): AppFailure {
  return new AppFailure(appError({ kind: 'bad-input', code, message }));
}
