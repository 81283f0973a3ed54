import { isJsonObject } from '@shared/domain/json';
import type { DemoState } from '../demo-state';
import { ApiFailure, type Refusal } from '../http/api-failure';
import { dlpAction, dlpHeader, hasCardNumber } from './dlp';
import type { GatewaySettings } from './gateway-settings';
import { isUnsafe } from './guardrails';

/**
 * Refuses what the gateway itself forbids, before any try at the provider (cloudflare-api.md §5, §6.3). Returns the
 * `cf-aig-dlp` header of a request that is only flagged.
 */
export function admit(state: DemoState, gateway: GatewaySettings, prompt: string): string | null {
  checkRate(state, gateway);
  checkSpend(state, gateway);
  checkGuardrails(gateway, prompt);
  return checkDlp(gateway, prompt);
}

/** A refusal in the gateway's own envelope. */
export function gatewayRefusal(refusal: Omit<Refusal, 'envelope'>): ApiFailure {
  return new ApiFailure({ ...refusal, envelope: 'gateway' });
}

function checkRate(state: DemoState, gateway: GatewaySettings): void {
  const { rate_limiting_interval: seconds, rate_limiting_limit: limit } = gateway;
  if (!seconds || !limit) return;
  const now = state.now();
  const window = seconds * 1000;
  const since =
    gateway.rate_limiting_technique === 'sliding'
      ? now - window
      : Math.floor(now / window) * window;
  const times = (state.recent.get(gateway.id) ?? []).filter((time) => time >= since);
  if (times.length >= limit) {
    throw gatewayRefusal({ status: 429, code: 2003, message: 'Rate limit exceeded' });
  }
  state.recent.set(gateway.id, [...times, now]);
}

function checkSpend(state: DemoState, gateway: GatewaySettings): void {
  const limits = gateway.spend_limits;
  if (limits?.['enabled'] !== true || !Array.isArray(limits['rules'])) return;
  for (const rule of limits['rules']) {
    if (!isJsonObject(rule) || rule['enabled'] === false) continue;
    const { id, limit, window } = rule;
    if (typeof limit !== 'number' || typeof window !== 'number') continue;
    // Assumption: rules that look at model, provider or metadata count the whole gateway's cost here.
    if (state.logs.spentSince(gateway.id, state.now() - window * 1000) < limit) continue;
    throw gatewayRefusal({
      status: 429,
      code: 2041,
      message: `Spend limit exceeded: rule ${typeof id === 'string' ? id : ''} allows $${limit} per ${window} s`,
    });
  }
}

function checkGuardrails(gateway: GatewaySettings, prompt: string): void {
  if (!isUnsafe(gateway, 'prompt', prompt)) return;
  throw gatewayRefusal({
    status: 424,
    code: 2016,
    message: 'Prompt blocked due to security configurations',
  });
}

function checkDlp(gateway: GatewaySettings, prompt: string): string | null {
  const action = dlpAction(gateway, 'REQUEST');
  if (action === null || !hasCardNumber(prompt)) return null;
  const header = dlpHeader(action, 'REQUEST');
  if (action === 'FLAG') return header;
  throw gatewayRefusal({
    status: 424,
    code: 2029,
    message: 'Request blocked due to DLP violations',
    headers: { 'cf-aig-dlp': header },
  });
}
