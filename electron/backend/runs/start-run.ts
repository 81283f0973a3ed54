import { newRun } from '@shared/domain/apply-run-event';
import type { SentRequest } from '@shared/domain/run-event';
import type { RunRequest } from '@shared/domain/run-request';
import type { Settings } from '@shared/domain/settings';
import type { SseMessage, WireRequest } from '@shared/protocol/dialect';
import { dialectFor } from '@shared/protocol/dialects';
import type { GatewayClient } from '../gateway/gateway-client';
import { RUN_LIMITS, type RunLimits } from '../gateway/run-limits';
import { streamRun } from '../gateway/stream-run';
import type { Clock } from '../ports';
import { HIDDEN, hideSecrets, isSecretHeader } from './hide-secrets';
import type { RunPlan } from './run-registry';

/** What a run needs beside its request. */
export interface RunSurroundings {
  runId: string;
  client: GatewayClient;
  clock: Clock;
  settings: Settings;
  limits?: Partial<RunLimits>;
  onFrames(frames: readonly SseMessage[], offset: number): void;
}

/** Encodes a request and plans its run. Throws `AppFailure` for a model name that no address can carry. */
export function planRun(request: RunRequest, around: RunSurroundings): RunPlan {
  const { runId, client, clock, settings } = around;
  const wire = dialectFor(request.format).encode(request);
  const at = clock.now();
  const queuedAt = clock.elapsed();
  const { idleTimeout: idle, totalTimeout: total } = settings;
  return {
    run: newRun(runId, hideSecrets(request), at),
    first: { type: 'run-start', at, request: sentRequest(client, wire) },
    open: (stop) =>
      streamRun({
        client,
        request,
        wire,
        clock,
        queuedAt,
        stop,
        limits: { ...RUN_LIMITS, idle, total, ...around.limits },
        onFrames: around.onFrames,
      }),
  };
}

function sentRequest(client: GatewayClient, wire: WireRequest): SentRequest {
  const headers: Record<string, string> = { authorization: 'Bearer $CLOUDFLARE_API_TOKEN' };
  for (const [name, value] of Object.entries(wire.headers)) {
    headers[name] = isSecretHeader(name) ? HIDDEN : value;
  }
  return { method: wire.method, url: client.url(wire), headers, body: wire.bodyText };
}
