import { AppFailure, appError } from '@shared/domain/app-error';
import type { Gateway } from '@shared/domain/gateway';
import { isJsonObject, type JsonObject } from '@shared/domain/json';
import { arrayOf, assertShallow } from '@shared/protocol/read-json';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson, type ManagementCall } from '../gateway/request-json';
import { readGateway } from './read-gateway';

const LIST = 'ai-gateway/gateways';
/** The most that one page may hold (cloudflare-api.md §1.6). */
const PER_PAGE = 100;
/** Accounts have 10 or 20 gateways; a server that never comes to an end is left at this page. */
const MOST_PAGES = 20;

/** Every gateway, page by page; with `search`, those whose name contains it. Throws `AppFailure`. */
export async function listGateways(
  client: GatewayClient,
  search: string | null,
): Promise<Gateway[]> {
  const found = new Map<string, Gateway>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = { page: String(page), per_page: String(PER_PAGE), ...(search && { search }) };
    const body = await call(client, { path: LIST, query });
    const items = arrayOf(body['result']);
    for (const gateway of items.map(readGateway)) {
      if (gateway) found.set(gateway.id, gateway);
    }
    const info = body['result_info'];
    const total = isJsonObject(info) ? info['total_count'] : null;
    // A server may give smaller pages than it was asked for: only its count tells which one is the last.
    const isLast = typeof total === 'number' ? found.size >= total : items.length < PER_PAGE;
    if (isLast || items.length === 0) break;
  }
  return [...found.values()];
}

/** One gateway as it is now. Throws `AppFailure`. */
export async function getGateway(client: GatewayClient, id: string): Promise<Gateway> {
  return gatewayIn(await call(client, { path: pathOf(id) }));
}

/** Makes a gateway. Throws `AppFailure`. */
export async function createGateway(client: GatewayClient, body: JsonObject): Promise<Gateway> {
  return gatewayIn(await call(client, { method: 'POST', path: LIST, body }));
}

/** Replaces everything of a gateway that can be set. Throws `AppFailure`. */
export async function replaceGateway(
  client: GatewayClient,
  id: string,
  body: JsonObject,
): Promise<void> {
  await call(client, { method: 'PUT', path: pathOf(id), body });
}

/** Deletes a gateway and its logs. Throws `AppFailure`. */
export async function deleteGateway(client: GatewayClient, id: string): Promise<void> {
  await call(client, { method: 'DELETE', path: pathOf(id) });
}

/** Where one gateway is, below the account. */
function pathOf(id: string): string {
  return `${LIST}/${encodeURIComponent(id)}`;
}

async function call(client: GatewayClient, request: ManagementCall): Promise<JsonObject> {
  // What was read is written again; the service redacts what it shows.
  const body = await requestJson(client, { ...request, unredacted: true });
  assertShallow(body);
  return body;
}

function gatewayIn(body: JsonObject): Gateway {
  const gateway = readGateway(body['result']);
  if (gateway) return gateway;
  throw new AppFailure(
    appError({
      kind: 'protocol',
      code: 'not-a-gateway',
      message: 'What came back is not a gateway.',
      hint: 'Check the API address.',
    }),
  );
}
