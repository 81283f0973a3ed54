import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { GatewayLogBody, GatewayLogPage, GatewayLogRecord } from '../domain/gateway-log';
import { GATEWAY_LOG_LIMITS } from '../domain/gateway-log-filters';
import type { Run } from '../domain/run';

const gatewayId = z.string().min(1).max(GATEWAY_LOG_LIMITS.idLength);
const logId = gatewayId;

/** The gateway's own log. Accounts made since 24 September 2026 keep theirs elsewhere: the error then says so. */
export const gatewayLogsContract = {
  /** Newest first; `page` counts from 1. */
  list: oc
    .input(
      z.strictObject({
        gatewayId,
        conditions: z
          .array(
            z.strictObject({
              key: z.string().min(1).max(100),
              operator: z.enum(['eq', 'neq', 'contains', 'lt', 'gt']),
              value: z
                .array(
                  z.union([
                    z.string().max(GATEWAY_LOG_LIMITS.valueLength),
                    z.number(),
                    z.boolean(),
                  ]),
                )
                .max(GATEWAY_LOG_LIMITS.values),
            }),
          )
          .max(GATEWAY_LOG_LIMITS.conditions),
        search: z.string().max(GATEWAY_LOG_LIMITS.searchLength),
        page: z.int().min(1).max(GATEWAY_LOG_LIMITS.page),
        perPage: z.int().min(1).max(50),
      }),
    )
    .output(type<GatewayLogPage>()),
  get: oc.input(z.strictObject({ gatewayId, logId })).output(type<GatewayLogRecord>()),
  bodies: oc
    .input(z.strictObject({ gatewayId, logId }))
    .output(type<{ request: GatewayLogBody; response: GatewayLogBody }>()),
  /** The run of the app's own log that an entry is of, to hold its figures beside it. Asks the gateway nothing. */
  ownRun: oc.input(z.strictObject({ logId })).output(type<Run | null>()),
  /** What is left out stays as it is. */
  patch: oc
    .input(
      z.strictObject({
        gatewayId,
        logId,
        feedback: z.int().min(-1).max(1).nullable().optional(),
        score: z.number().min(0).max(100).nullable().optional(),
        metadata: z
          .record(z.string().max(200), z.union([z.string().max(2_000), z.number(), z.boolean()]))
          .nullable()
          .optional(),
      }),
    )
    .output(type<GatewayLogRecord>()),
};
