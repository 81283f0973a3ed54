import { authorize } from '../account/authorize';
import { managementFault } from '../faults/management-fault';
import { resultInfo, v4Result } from '../http/envelopes';
import { pageOf, readPaging } from '../http/paging';
import { readJsonBody } from '../http/json-body';
import { sendReply } from '../http/reply';
import type { Route } from '../http/router';
import { gatewayMissing } from './gateway-store';
import { readSettings } from './gateway-settings';

const LIST = '/accounts/:account/ai-gateway/gateways';
const ITEM = `${LIST}/:gateway`;

/** Create, read, replace and delete gateways (cloudflare-api.md §1.6). */
export const GATEWAY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: LIST,
    handle: (exchange, state, { account = '' }) => {
      authorize(exchange, account, 'gateway-read');
      const { page, perPage } = readPaging(exchange.url, { least: 5, most: 100, usual: 20 });
      const search = exchange.url.searchParams.get('search') ?? '';
      const found = state.gateways.list().filter((gateway) => gateway.id.includes(search));
      const here = pageOf(found, page, perPage);
      sendReply(exchange, {
        status: 200,
        body: v4Result(here, resultInfo(page, perPage, { here: here.length, all: found.length })),
      });
    },
  },
  {
    method: 'POST',
    pattern: LIST,
    handle: (exchange, state, { account = '' }) => {
      authorize(exchange, account, 'gateway-edit');
      const created = state.gateways.create(readSettings(readJsonBody(exchange)));
      sendReply(exchange, { status: 200, body: v4Result(created) });
    },
  },
  {
    method: 'GET',
    pattern: ITEM,
    handle: (exchange, state, { account = '', gateway = '' }) => {
      authorize(exchange, account, 'gateway-read');
      const found = state.gateways.find(gateway);
      if (!found) throw gatewayMissing();
      sendReply(exchange, { status: 200, body: v4Result(found) });
    },
  },
  {
    method: 'PUT',
    pattern: ITEM,
    handle: (exchange, state, { account = '', gateway = '' }) => {
      authorize(exchange, account, 'gateway-edit');
      // The name stands in the path; PUT replaces all the rest (cloudflare-api.md §1.6).
      const sent = readSettings({ ...readJsonBody(exchange), id: gateway });
      const before = state.gateways.find(gateway);
      const call = managementFault(exchange, state);
      const settings =
        before && call?.fault.kind === 'settings'
          ? call.fault.change(before, sent, call.given)
          : sent;
      const replaced = state.gateways.replace(gateway, settings);
      sendReply(exchange, { status: 200, body: v4Result(replaced) });
    },
  },
  {
    method: 'DELETE',
    pattern: ITEM,
    handle: (exchange, state, { account = '', gateway = '' }) => {
      authorize(exchange, account, 'gateway-edit');
      const removed = state.gateways.remove(gateway);
      sendReply(exchange, { status: 200, body: v4Result(removed) });
    },
  },
];
