/** Waits, or ends early when the signal fires; the caller then checks the signal. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** How to start a demo gateway. Everything has a default. */
export interface DemoGatewayOptions {
  /** TCP port on 127.0.0.1; 0 takes any free one. */
  port?: number;
  /** Multiplies every delay of the models and the gateway: 1 as they are, 0 no waiting at all. */
  pace?: number;
  /** Replaces the timer behind every delay, e.g. to record the delays instead of waiting. */
  wait?: Wait;
  /** Epoch milliseconds, for created_at, cache expiry and rate windows. */
  now?: () => number;
  /** `counted` gives the same ids in every run. */
  ids?: 'random' | 'counted';
  /** Milliseconds until a log entry can be read, as seen on the real one (cloudflare-api.md §1.7). */
  logDelay?: number;
  /** Logs give `metadata` as JSON text, as the SDK's types say, instead of the object seen live (§1.7). */
  metadataAsText?: boolean;
  /**
   * True: any account id of 32 hexadecimal digits and any token is let in, so that a snippet with
   * somebody's own variables works unchanged; tokens that say they are wrong are still refused.
   */
  admitGuests?: boolean;
  /** False: no answer tells of its tries, as with the real gateway. */
  tellsTries?: boolean;
  /** Played on every inference request that names no fault itself, e.g. `reset-mid-stream;after=3`. */
  fault?: string;
  /**
   * Played on every other call, or on those that `on` (a part of the path) and `method` name:
   * `forbidden;on=/gateways;method=PUT`.
   */
  managementFault?: string;
}

/** One try at the simulated provider. Ms since the gateway began with the request. */
export interface RecordedTry {
  startedAt: number;
  /** When its first byte or its failure came, or the gateway gave up waiting. */
  endedAt: number;
  /** The provider's HTTP status, or `timeout` where the gateway gave up. */
  outcome: number | 'timeout';
}

/** One request as the simulator saw it, for tests and for the curious. */
export interface RecordedRequest {
  /** Epoch milliseconds. */
  at: number;
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  /** As text; binary bodies are not kept. */
  body: string;
  /** Null until an answer began. */
  status: number | null;
  /** Name of the fault that was played. */
  fault: string | null;
  /** Tries made against the simulated provider; 0 where it was never asked. */
  attempts: number;
  /** Each try that came to an end. */
  tries: RecordedTry[];
  /** As told to the client; null where no gateway, or a refusal, answered. */
  cacheStatus: 'HIT' | 'MISS' | null;
  /** Stream events written. */
  framesSent: number;
  /** True if the client hung up before the answer was complete. */
  closedByClient: boolean;
  /** Epoch milliseconds; null while open. */
  endedAt: number | null;
}
