import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { GATEWAY_ID_PATTERN, type Gateway, type GatewaySettings } from '../domain/gateway';

const gatewayId = z.string().regex(GATEWAY_ID_PATTERN);
const count = z.int().min(0).nullable();
const flag = z.boolean().nullable();

/** The settings as the page may send them; ranges that the API itself checks are not repeated here. */
export const gatewaySettingsSchema = z.strictObject({
  authentication: flag,
  cacheTtl: count,
  cacheInvalidateOnUpdate: flag,
  collectLogs: flag,
  logLimit: count,
  logLimitStrategy: z.enum(['STOP_INSERTING', 'DELETE_OLDEST']).nullable(),
  logpush: flag,
  rateLimitInterval: count,
  rateLimit: count,
  rateLimitTechnique: z.enum(['fixed', 'sliding']).nullable(),
  retryMaxAttempts: count,
  retryDelay: count,
  retryBackoff: z.enum(['constant', 'linear', 'exponential']).nullable(),
  workersAiBilling: z.enum(['postpaid', 'unified']).nullable(),
  zdr: flag,
  byokOnly: flag,
}) satisfies z.ZodType<GatewaySettings>;

/** A change that was written and read back. */
export interface GatewayUpdate {
  before: Gateway;
  after: Gateway;
  /** Wire names of fields that do not have the value that was written. */
  notTaken: string[];
}

/** The account's gateways. */
export const gatewaysContract = {
  /** All of them; with `search`, those whose name contains it. */
  list: oc
    .input(z.strictObject({ search: z.string().max(64).nullable() }))
    .output(type<{ gateways: Gateway[]; fetchedAt: number }>()),
  get: oc.input(z.strictObject({ gatewayId })).output(type<Gateway>()),
  create: oc
    .input(z.strictObject({ gatewayId, settings: gatewaySettingsSchema }))
    .output(type<Gateway>()),
  /**
   * Reads the gateway, changes the given settings, writes the whole object and reads it again. Fails with
   * `gateway-changed` if it was modified since `modifiedAt`, the time that the page has seen.
   */
  update: oc
    .input(
      z.strictObject({
        gatewayId,
        modifiedAt: z.string().max(64).nullable(),
        changes: gatewaySettingsSchema.partial(),
      }),
    )
    .output(type<GatewayUpdate>()),
  /** Deletes it with its logs; `confirmation` must be its name. */
  remove: oc
    .input(z.strictObject({ gatewayId, confirmation: z.string().max(64) }))
    .output(type<void>()),
};
