import { BUILT_IN_RECIPES, isBuiltInRecipe } from '@shared/domain/built-in-recipes';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { changeOf, recipeChange } from '@shared/domain/recipe';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { policyWarnings } from '@shared/protocol/gateway-limits';
import { expect, it } from 'vitest';

const after = (...ids: string[]): GatewayPolicy => {
  let policy = INHERIT_ALL;
  for (const id of ids) {
    const recipe = BUILT_IN_RECIPES.find((one) => one.id === id);
    if (recipe === undefined) throw new Error(`There is no recipe ${id}.`);
    policy = { ...policy, ...recipeChange(policy, recipe) };
  }
  return policy;
};

it.each(BUILT_IN_RECIPES)('$name lies within all documented ranges', ({ id }) => {
  expect(policyWarnings(after(id))).toEqual([]);
});

it('sends what each recipe says', () => {
  expect(policyHeaders(after('fresh-answer'))).toEqual({ 'cf-aig-skip-cache': 'true' });
  expect(policyHeaders(after('one-hour-cache'))).toEqual({ 'cf-aig-cache-ttl': '3600' });
  expect(policyHeaders(after('private'))).toMatchObject({ 'cf-aig-collect-log-payload': 'false' });
  expect(policyHeaders(after('patient'))).toEqual({
    'cf-aig-max-attempts': '5',
    'cf-aig-retry-delay': '1000',
    'cf-aig-backoff': 'exponential',
    'cf-aig-request-timeout': '30000',
  });
});

it('lets the recipe applied last have its way', () => {
  expect(after('fresh-answer', 'one-hour-cache')).toEqual(after('one-hour-cache'));
  expect(after('shared-key', 'one-hour-cache')).toEqual(after('one-hour-cache'));
  expect(after('patient', 'fail-fast')).toEqual(after('fail-fast'));
  expect(policyWarnings(after('patient', 'fail-fast'))).toEqual([]);
});

it('adds further headers to those that are there', () => {
  const recipe = {
    id: 'x',
    name: 'x',
    description: '',
    change: { extraHeaders: { 'x-a': '2', 'x-b': '1' } },
  };
  const policy = { ...INHERIT_ALL, extraHeaders: { 'x-a': '1', 'x-c': '1' } };
  expect(recipeChange(policy, recipe)).toEqual({
    extraHeaders: { 'x-a': '2', 'x-b': '1', 'x-c': '1' },
  });
});

it('makes a recipe of what is sent, and of nothing else', () => {
  const policy = { ...INHERIT_ALL, cacheTtl: 60, extraHeaders: { 'x-a': '1' } };
  expect(changeOf(policy)).toEqual({ cacheTtl: 60, extraHeaders: { 'x-a': '1' } });
  expect(changeOf(INHERIT_ALL)).toEqual({});
});

it('knows a recipe of the app from a changed one', () => {
  const [first] = BUILT_IN_RECIPES;
  if (first === undefined) throw new Error('The app has recipes.');
  const reordered = {
    ...first,
    change: Object.fromEntries(Object.entries(first.change).toReversed()),
  };
  expect(isBuiltInRecipe(reordered)).toBe(true);
  expect(isBuiltInRecipe({ ...first, change: {} })).toBe(false);
});
