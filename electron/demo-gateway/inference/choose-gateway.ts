import type { DemoState } from '../demo-state';
import { gatewayRefusal } from '../gateway/admit';
import { effectiveOptions } from '../gateway/gateway-options';
import { DEFAULT_GATEWAY_ID } from '../gateway/gateway-store';
import { headerOf, setCacheStatus, type Exchange } from '../http/exchange';
import type { GatewayPass } from './inference-call';

/**
 * The gateway of a request: the one that the header names, else `default` for third-party models, else none
 * (cloudflare-api.md §1.1). Throws 2001 for one that does not exist.
 */
export function chooseGateway(
  exchange: Exchange,
  state: DemoState,
  modelId: string,
): GatewayPass | null {
  const named = headerOf(exchange, 'cf-aig-gateway-id');
  const id = named ?? (modelId.startsWith('@cf/') ? null : DEFAULT_GATEWAY_ID);
  if (id === null) return null;
  const gateway = state.gateways.find(id);
  if (!gateway) {
    const message = `Please configure AI Gateway in the Cloudflare dashboard: no gateway "${id}"`;
    throw gatewayRefusal({ status: 400, code: 2001, message });
  }
  const options = effectiveOptions(exchange, gateway);
  const logId = state.ids.ulid();
  return {
    gateway,
    options,
    logId,
    // The same as the log's id where there is one step (cloudflare-api.md §3).
    requestId: logId,
    eventId: options.eventId ?? state.ids.ulid(),
  };
}

/** Puts the gateway's ids on the answer, whatever it will be (cloudflare-api.md §3, §12.7). */
export function setGatewayHeaders(exchange: Exchange, pass: GatewayPass): void {
  const { response } = exchange;
  if (pass.options.collectLog) response.setHeader('cf-aig-log-id', pass.logId);
  response.setHeader('cf-aig-request-id', pass.requestId);
  response.setHeader('cf-aig-event-id', pass.eventId);
  response.setHeader('cf-aig-step', '0');
  setCacheStatus(exchange, 'MISS');
}
