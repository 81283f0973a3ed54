import { expect, it } from 'vitest';
import { startDemo } from './demo-client';

it.each([
  [
    'keeps text, numbers and booleans',
    '{"team":"a","n":1,"ok":true}',
    { team: 'a', n: 1, ok: true },
  ],
  [
    'keeps the first five',
    '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}',
    { a: 1, b: 2, c: 3, d: 4, e: 5 },
  ],
  ['drops all of it for one null', '{"a":1,"b":null}', null],
  ['drops all of it for one object', '{"a":1,"b":{}}', null],
  ['removes reserved keys', '{"cf.secret":1,"a":1}', { a: 1 }],
  ['reads escaped characters', '{"name":"\\u017dofie"}', { name: 'Žofie' }],
  ['ignores what is not JSON', 'team=a', null],
  ['ignores a list', '[1]', null],
])('%s', async (_, header, expected) => {
  const demo = await startDemo();
  await demo.chat('hello', { max_tokens: 5 }, { 'cf-aig-metadata': header });
  const logs = await demo.call('GET', '/ai-gateway/gateways/default/logs');
  expect(logs.json()['result']).toMatchObject([{ metadata: expected }]);
});
