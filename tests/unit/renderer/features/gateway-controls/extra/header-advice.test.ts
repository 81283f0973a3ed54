import { headerAdvice } from '@renderer/features/gateway-controls/extra/header-advice';
import {
  movedToControl,
  policyAsSent,
} from '@renderer/features/gateway-controls/extra/request-preview';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { expect, it } from 'vitest';

it('points from a header with a control to that control', () => {
  expect(headerAdvice({ 'CF-AIG-Cache-TTL': '60', 'x-own': '1' })).toEqual([
    {
      name: 'CF-AIG-Cache-TTL',
      message: expect.stringContaining('“Cache time”') as string,
      field: 'cacheTtl',
    },
  ]);
});

it('offers the new name for one that was given up', () => {
  const [ttl, skip] = headerAdvice({ 'cf-cache-ttl': '60', 'cf-skip-cache': 'true' });
  expect(ttl).toMatchObject({
    field: 'cacheTtl',
    message: expect.stringContaining('given up') as string,
  });
  expect(skip?.field).toBe('skipCache');
});

it('moves a value to the control where it fits there', () => {
  const typed = { 'cf-cache-ttl': '60', 'x-own': '1' };
  expect(movedToControl(typed, 'cf-cache-ttl', 'cacheTtl')).toEqual({
    cacheTtl: 60,
    extraHeaders: { 'x-own': '1' },
  });
  expect(movedToControl({ 'cf-cache-ttl': 'soon' }, 'cf-cache-ttl', 'cacheTtl')).toBeNull();
});

it('lets a header typed by hand win over its control, as on the wire', () => {
  const policy = { ...INHERIT_ALL, cacheTtl: 300, extraHeaders: { 'cf-aig-cache-ttl': '60' } };
  expect(policyAsSent(policy)).toEqual({ ...INHERIT_ALL, cacheTtl: 60 });
});
