import type { GatewayLogRecord } from '@shared/domain/gateway-log';

/** A record of the gateway's log. */
export function someRecord(change: Partial<GatewayLogRecord> = {}): GatewayLogRecord {
  return {
    id: '01KADEMO',
    createdAt: '2026-11-22T10:00:00Z',
    provider: 'openai',
    model: 'openai/gpt-4.1',
    success: true,
    status: 200,
    cached: false,
    duration: 1_000,
    tokensIn: 10,
    tokensOut: 20,
    cost: 0.001,
    step: 0,
    metadata: null,
    eventId: null,
    feedback: null,
    score: null,
    raw: {},
    ...change,
  };
}
