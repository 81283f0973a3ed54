import { startValue } from '@renderer/features/gateway-controls/start-values';
import { effectivePolicy } from '@shared/domain/effective-policy';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewaySettings } from '@shared/domain/gateway';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { policyWarnings } from '@shared/protocol/gateway-limits';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { expect, it } from 'vitest';

function settings(changes: Partial<GatewaySettings> | null) {
  return effectivePolicy({
    policy: INHERIT_ALL,
    workspaceGateway: null,
    gateway: {
      type: 'gateway',
      id: 'team',
      ...(changes === null
        ? { settings: null, isListed: null }
        : { settings: { ...UNSET_GATEWAY, ...changes }, isListed: true }),
    },
    model: 'openai/gpt-4.1',
  });
}

const start = (field: PolicyField, changes: Partial<GatewaySettings> | null = {}) =>
  startValue(settings(changes)[field]);

it('begins with what the gateway has, so that nothing changes unseen', () => {
  expect(start('cacheTtl', { cacheTtl: 900 })).toBe(900);
  expect(start('maxAttempts', { retryMaxAttempts: 4 })).toBe(4);
  expect(start('retryDelay', { retryDelay: 250 })).toBe(250);
  expect(start('gatewayId')).toBe('team');
});

it('begins a switch the other way round', () => {
  expect(start('collectLog', { collectLogs: true })).toBe(false);
  expect(start('collectLog', { collectLogs: false })).toBe(true);
  expect(start('zdr', { zdr: true })).toBe(false);
  expect(start('skipCache')).toBe(true);
});

it('has something to begin with for every setting that has a switch, known gateway or not, within its range', () => {
  for (const changes of [{}, null]) {
    const all = Object.values(settings(changes)).filter(({ field }) => field !== 'metadata');
    const values = all.map((setting) => [setting.field, startValue(setting)] as const);
    for (const [field, value] of values) expect([field, value]).not.toEqual([field, null]);
    expect(policyWarnings({ ...INHERIT_ALL, ...Object.fromEntries(values) })).toEqual([]);
  }
});
