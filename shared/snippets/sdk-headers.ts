import type { WireRequest } from '../protocol/dialect';

/** The headers that an SDK has to be told: all but the one that it sends for every JSON body. */
export function sdkHeaders({ headers }: WireRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => name !== 'content-type' || value !== 'application/json',
    ),
  );
}
