import { FAULTS } from './faults/fault-table';
import { noRoute } from './http/api-failure';
import { sendReply } from './http/reply';
import type { Route } from './http/router';

/** Paths outside the API: the list of faults, what was asked, and the made media that answers point to. */
export const DEMO_ONLY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/demo/faults',
    handle: (exchange) =>
      sendReply(exchange, {
        status: 200,
        body: FAULTS.map(({ name, cases, sentence, parameters }) => ({
          name,
          cases,
          sentence,
          parameters: parameters ?? {},
        })),
      }),
  },
  {
    method: 'GET',
    pattern: '/demo/requests',
    handle: (exchange, state) =>
      sendReply(exchange, {
        status: 200,
        body: state.recorded
          .filter(({ path }) => !path.startsWith('/demo/'))
          // Neither headers nor bodies: whoever can open this page may not be who sent them.
          .map(({ at, method, path, status, attempts, tries, cacheStatus, fault, endedAt }) => ({
            at,
            method,
            path,
            status,
            attempts,
            tries,
            cacheStatus,
            fault,
            endedAt,
          })),
      }),
  },
  {
    method: 'GET',
    pattern: '/demo/assets/:name',
    handle: (exchange, state, { name = '' }) => {
      const asset = state.assets.get(name);
      if (!asset) throw noRoute(exchange.url.pathname);
      const headers = { 'content-type': asset.type };
      sendReply(exchange, { status: 200, headers, body: asset.bytes });
    },
  },
];
