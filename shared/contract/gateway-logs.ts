import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { GatewayLogBody, GatewayLogPage, GatewayLogRecord } from '../domain/gateway-log';

const gatewayId = z.string().min(1).max(64);
const logId = z.string().min(1).max(64);

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
              value: z.array(z.union([z.string().max(1_000), z.number(), z.boolean()])).max(50),
            }),
          )
          .max(20),
        search: z.string().max(300),
        page: z.int().min(1).max(10_000),
        perPage: z.int().min(1).max(50),
      }),
    )
    .output(type<GatewayLogPage>()),
  get: oc.input(z.strictObject({ gatewayId, logId })).output(type<GatewayLogRecord>()),
  bodies: oc
    .input(z.strictObject({ gatewayId, logId }))
    .output(type<{ request: GatewayLogBody; response: GatewayLogBody }>()),
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
