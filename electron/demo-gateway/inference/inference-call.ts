import type { DemoState } from '../demo-state';
import type { FaultCall } from '../faults/fault';
import type { EffectiveOptions } from '../gateway/gateway-options';
import type { GatewaySettings } from '../gateway/gateway-settings';
import type { Exchange } from '../http/exchange';
import type { SimulatedModel } from '../models/simulated-model';
import type { AnswerUsage } from './answer';
import type { InferenceRequest } from './inference-request';

/** A gateway that a request goes through, and what holds for it there. */
export interface GatewayPass {
  gateway: GatewaySettings;
  options: EffectiveOptions;
  logId: string;
  requestId: string;
  eventId: string;
}

/** One inference request on its way, with all that was found out about it. */
export interface InferenceCall {
  exchange: Exchange;
  state: DemoState;
  token: string;
  request: InferenceRequest;
  model: SimulatedModel;
  /** Null for plain Workers AI, which no gateway sees (cloudflare-api.md §1.1). */
  pass: GatewayPass | null;
  fault: FaultCall | null;
  /** Epoch milliseconds. */
  startedAt: number;
}

/** What is left to say about a request when it is over. */
export interface Outcome {
  status: number;
  cached: boolean;
  contentType: string;
  /** Null where nothing was said. */
  responseBody: string | null;
  usage: AnswerUsage;
}

/** No token used. */
export const NO_USAGE: AnswerUsage = { input: 0, cachedInput: 0, output: 0, reasoning: 0 };
