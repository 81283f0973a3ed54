import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { gatewayInPlay, type GatewayInPlay } from '@shared/domain/policy/gateway-in-play';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

const FRESH = 15_000; // ms

/** The gateway that a request goes through, and why its settings are unknown where they are. */
export interface GatewayFinding {
  gateway: GatewayInPlay;
  isReading: boolean;
  /** Why the list could not be read, in a sentence; null: it could, or is being read. */
  problem: string | null;
  readAgain: () => void;
}

/** Reads the account's gateways and picks the one in play. */
export function useGatewayInPlay(model: string, gatewayId: string | null): GatewayFinding {
  const { data, error, isFetching, refetch } = useQuery(
    query.gateways.list.queryOptions({ input: { search: null }, staleTime: FRESH }),
  );
  return useMemo(
    () => ({
      gateway: gatewayInPlay({ model, gatewayId, gateways: data?.gateways ?? null }),
      isReading: isFetching && data === undefined,
      problem: data === undefined && error !== null ? toAppError(error).message : null,
      readAgain: () => void refetch(),
    }),
    [model, gatewayId, data, error, isFetching, refetch],
  );
}
