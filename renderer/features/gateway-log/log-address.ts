import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import {
  GATEWAY_LOG_LIMITS,
  gatewayLogFilters,
  readGatewayLogFilters,
} from '@shared/domain/gateway-log-filters';

/** What is looked at in the gateway's log, as the address says it. */
export interface LogAddress {
  gatewayId: string;
  search: string;
  conditions: readonly GatewayLogCondition[];
  /** From 1. */
  page: number;
  /** The entry that is open. */
  logId: string | null;
}

/** Reads the query of an address; what it holds beyond that, or wrongly, is passed over. */
export function readLogAddress(query: string): LogAddress {
  const params = new URLSearchParams(query);
  const page = Number(params.get('page') ?? 1);
  return {
    gatewayId: idOf(params.get('gateway')) ?? DEFAULT_GATEWAY_ID,
    search: (params.get('search') ?? '').slice(0, GATEWAY_LOG_LIMITS.searchLength),
    conditions: readGatewayLogFilters(params.get('filters') ?? '[]'),
    page: Number.isInteger(page) && page >= 1 && page <= GATEWAY_LOG_LIMITS.page ? page : 1,
    logId: idOf(params.get('entry')),
  };
}

/** The query of an address; the names of the API, so that it reads as what is asked. */
export function writeLogAddress(address: LogAddress): string {
  const { gatewayId, search, conditions, page, logId } = address;
  return new URLSearchParams({
    ...(gatewayId !== DEFAULT_GATEWAY_ID && { gateway: gatewayId }),
    ...(search !== '' && { search }),
    ...(conditions.length > 0 && { filters: gatewayLogFilters(conditions) }),
    ...(page !== 1 && { page: String(page) }),
    ...(logId !== null && { entry: logId }),
  }).toString();
}

function idOf(text: string | null): string | null {
  return text === null || text === '' || text.length > GATEWAY_LOG_LIMITS.idLength ? null : text;
}
