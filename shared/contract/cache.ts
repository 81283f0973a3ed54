import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { CacheStory, Savings } from '../domain/cache-story';

const runIds = z.array(z.uuid()).max(500);

/** What the app knows of the gateway's cache, from what it sent and saw. */
export const cacheContract = {
  /** Of runs that were answered; unknown ones are left out. */
  stories: oc.input(z.strictObject({ runIds })).output(type<CacheStory[]>()),
  /** What the cache saved: since the app was started, and since it was first used with this account. */
  savings: oc.output(type<{ session: Savings; allTime: Savings }>()),
  /** What the cache saved over the given runs, e.g. those of one column. */
  savingsOf: oc.input(z.strictObject({ runIds })).output(type<Savings>()),
};
