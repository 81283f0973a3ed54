import type { Gateway } from '@shared/domain/gateway';
import { gatewayInPlay } from '@shared/domain/policy/gateway-in-play';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { expect, it } from 'vitest';

const gateway = (id: string, isDefault = false): Gateway => ({
  id,
  isDefault,
  createdAt: null,
  modifiedAt: null,
  settings: { ...UNSET_GATEWAY, cacheTtl: 60 },
  raw: {},
});
const GATEWAYS = [gateway('team'), gateway('default', true)];
const MODEL = 'openai/gpt-4.1';
const settings = { ...UNSET_GATEWAY, cacheTtl: 60 };

it('is the named one, with its settings', () => {
  expect(gatewayInPlay({ model: MODEL, gatewayId: 'team', gateways: GATEWAYS })).toEqual({
    type: 'gateway',
    id: 'team',
    settings,
    isListed: true,
  });
});

it('is the account’s default where none is named', () => {
  expect(gatewayInPlay({ model: MODEL, gatewayId: null, gateways: GATEWAYS })).toMatchObject({
    id: 'default',
    isListed: true,
  });
});

it('is none at all for a @cf model where none is named', () => {
  const model = '@cf/moonshotai/kimi-k2.6';
  expect(gatewayInPlay({ model, gatewayId: null, gateways: GATEWAYS })).toEqual({ type: 'none' });
  expect(gatewayInPlay({ model, gatewayId: 'team', gateways: GATEWAYS }).type).toBe('gateway');
});

it('tells a gateway that is not listed from a list that could not be read', () => {
  const gone = gatewayInPlay({ model: MODEL, gatewayId: 'gone', gateways: GATEWAYS });
  expect(gone).toMatchObject({ settings: null, isListed: false });
  const unread = gatewayInPlay({ model: MODEL, gatewayId: 'team', gateways: null });
  expect(unread).toMatchObject({ settings: null, isListed: null });
});
