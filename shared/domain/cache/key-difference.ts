import type { KeyDifference } from '../cache-story';
import { textLeaves } from '../json-leaves';
import type { KeyIngredients } from './key-ingredients';

/** Characters of a value that are shown. */
const SHOWN = 120;
/** Characters of what two long values share that are shown before their difference. */
const LEAD = 24;

/**
 * All ingredients of the key that two requests do not share, each place of the body apart, in the order in which the
 * gateway has them (cloudflare-api.md §4). Empty for two requests that are one to the cache.
 */
export function keyDifferences(before: KeyIngredients, now: KeyIngredients): KeyDifference[] {
  const found: KeyDifference[] = [];
  const compare = (ingredient: KeyDifference['ingredient'], values: Pair): void => {
    if (values[0] !== values[1]) found.push({ ingredient, path: null, ...shown(values) });
  };
  compare('gateway', [before.gateway, now.gateway]);
  compare('cache-key', [before.cacheKey, now.cacheKey]);
  // A key of the caller's own replaces all of the others.
  if (before.cacheKey !== null || now.cacheKey !== null) return found;
  compare('endpoint', [before.endpoint, now.endpoint]);
  compare('model', [before.model, now.model]);
  if (before.token !== now.token) {
    found.push({ ingredient: 'token', path: null, before: null, now: null });
  }
  const ofBody = bodyDifferences(before.body, now.body);
  const isOtherModel = before.model !== now.model;
  return [...found, ...ofBody.filter(({ path }) => !(isOtherModel && path === 'model'))];
}

type Pair = readonly [string | null, string | null];

/** Where two bodies are not the same. What was not stored is never the same. */
function bodyDifferences(before: string | null, now: string | null): KeyDifference[] {
  const somewhere = { ingredient: 'body', path: null } as const;
  if (before === null || now === null) return [{ ...somewhere, before: null, now: null }];
  if (before === now) return [];
  const [old, current] = [textLeaves(before), textLeaves(now)];
  const paths = [...new Set([...current.keys(), ...old.keys()])];
  const found = paths.flatMap((path): KeyDifference[] => {
    const values: Pair = [old.get(path) ?? null, current.get(path) ?? null];
    if (values[0] === values[1]) return [];
    return [{ ingredient: 'body', path: path === '' ? null : path, ...shown(values) }];
  });
  // The same values in other bytes, e.g. in another order: the key is made of the bytes.
  return found.length > 0 ? found : [{ ...somewhere, ...shown([before, now]) }];
}

/** Both values, cut so that their first difference is seen. */
function shown([before, now]: Pair): Pick<KeyDifference, 'before' | 'now'> {
  const start = before === null || now === null ? 0 : Math.max(0, firstOther(before, now) - LEAD);
  return { before: cut(before, start), now: cut(now, start) };
}

function firstOther(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function cut(text: string | null, start: number): string | null {
  if (text === null || text.length <= SHOWN) return text;
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
