import { contract } from '@shared/contract/contract';
import { testBackend } from '@tests/support/test-backend';
import { expect, test, vi } from 'vitest';
import { randomToken } from './canary-run';
import { expectClean } from './support/expect-clean';

/** All that a page can ask of the backend. A line more is a power more: look at what it gives away. */
const POWERS = {
  cache: ['savings', 'savingsOf', 'stories'],
  comparisons: ['keepAnswers', 'read', 'write'],
  account: ['confirmOrigin', 'connect', 'forget', 'retry', 'status', 'visibleAccounts'],
  doctor: ['run'],
  exports: ['matching', 'runs'],
  gatewayLogs: ['bodies', 'get', 'list', 'ownRun', 'patch'],
  gateways: ['create', 'get', 'list', 'remove', 'update'],
  lab: [
    'delete',
    'estimate',
    'exportText',
    'get',
    'list',
    'readDefinition',
    'rename',
    'start',
    'stop',
    'watch',
    'writeDefinition',
  ],
  log: ['choices', 'clear', 'list', 'mark', 'remove', 'search', 'size', 'statistics', 'sums'],
  models: ['collections', 'list', 'refresh', 'saveCollections'],
  recipes: ['exportText', 'importText', 'list', 'restore', 'save'],
  runs: [
    'acknowledge',
    'feed',
    'frameTimes',
    'frames',
    'get',
    'replay',
    'start',
    'stop',
    'stopAll',
  ],
  settings: ['exportText', 'get', 'importText', 'reset', 'save'],
  shell: ['info', 'openExternal'],
  spending: ['allowMore', 'reportedCost', 'session'],
  workspace: ['load', 'loadImages', 'save', 'saveImages'],
};

test('L1 no call exists by which a page could ask for the token', () => {
  const found = Object.entries(contract).map(([domain, calls]) => [
    domain,
    Object.keys(calls).toSorted(),
  ]);
  expect(Object.fromEntries(found)).toEqual(POWERS);
});

test('L2 the page learns a few facts of the app, and nothing of its environment', async () => {
  const secret = randomToken();
  vi.stubEnv('SOME_SECRET', secret);
  vi.stubEnv('CLOUDFLARE_API_TOKEN', secret);
  await using app = await testBackend();
  const { client } = app;
  const info = await client.shell.info();
  expect(Object.keys(info).toSorted()).toEqual([
    'dataFolder',
    'host',
    'platform',
    'storageNotice',
    'version',
  ]);
  const answers = [
    info,
    await client.account.status(),
    await client.settings.get(),
    await client.settings.exportText(),
    await client.workspace.load(),
    await client.models.list(),
    await client.log.size(),
    await client.spending.session(),
    await client.cache.savings(),
  ];
  expectClean(answers, secret);
  vi.unstubAllEnvs();
});
