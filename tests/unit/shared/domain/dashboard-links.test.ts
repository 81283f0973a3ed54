import {
  DASHBOARD_LINKS,
  newTokenUrl,
  RECOMMENDED_PERMISSIONS,
  TOKEN_PERMISSIONS,
} from '@shared/domain/dashboard-links';
import { expect, it } from 'vitest';

it('fills the form for a token with the permissions as Cloudflare reads them', () => {
  const url = new URL(newTokenUrl('user'));
  expect(url.origin + url.pathname).toBe('https://dash.cloudflare.com/profile/api-tokens');
  expect(JSON.parse(url.searchParams.get('permissionGroupKeys') ?? '')).toEqual([
    { key: 'ai', type: 'read' },
    { key: 'aig', type: 'read' },
    { key: 'aig', type: 'edit' },
  ]);
  expect(url.searchParams.get('accountId')).toBe('*');
  expect(url.searchParams.get('name')).toBe('AI Gateway Playground');
});

it('leads to the form of the account for a token that the account owns', () => {
  const url = new URL(newTokenUrl('account', [TOKEN_PERMISSIONS.listAccounts]));
  expect(url.searchParams.get('to')).toBe('/:account/api-tokens');
  expect(url.searchParams.get('permissionGroupKeys')).toBe(
    '[{"key":"account_settings","type":"read"}]',
  );
});

it('names the permissions as the dashboard does', () => {
  expect(RECOMMENDED_PERMISSIONS.map(({ name }) => name)).toEqual([
    'Workers AI – Read',
    'AI Gateway – Read',
    'AI Gateway – Edit',
  ]);
});

it('leads to Cloudflare only', () => {
  for (const { url } of Object.values(DASHBOARD_LINKS)) {
    expect(url).toMatch(/^https:\/\/(dash|developers)\.cloudflare\.com\//);
  }
});
