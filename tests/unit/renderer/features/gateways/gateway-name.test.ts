import { gatewayNameProblem } from '@renderer/features/gateways/gateway-name';
import { GATEWAY_ID_PATTERN } from '@shared/domain/gateway';
import { expect, it } from 'vitest';

it.each(['a', 'my-gateway', 'my_gateway-2', '_x_', 'x'.repeat(64)])('takes the name %j', (name) => {
  expect(gatewayNameProblem(name, [])).toBeNull();
  expect(name).toMatch(GATEWAY_ID_PATTERN);
});

it.each([
  ['', /Give it a name/],
  ['My-gateway', /Small letters/],
  ['my gateway', /No spaces/],
  ['-x', /Hyphens stand alone/],
  ['x-', /Hyphens stand alone/],
  ['a--b', /Hyphens stand alone/],
  ['gätweway', /Only a–z/],
  ['x'.repeat(65), /At most 64 characters; this has 65/],
])('refuses the name %j in a sentence', (name, sentence) => {
  expect(gatewayNameProblem(name, [])).toMatch(sentence);
});

it('refuses a name that is taken', () => {
  expect(gatewayNameProblem('default', ['default'])).toMatch(/already/);
});
