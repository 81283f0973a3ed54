import {
  readRecipeLines,
  recipeLines,
} from '@renderer/features/gateway-controls/recipes/request-preview';
import { BUILT_IN_RECIPES } from '@shared/domain/built-in-recipes';
import { expect, it } from 'vitest';

it.each(BUILT_IN_RECIPES)('writes $name as lines, and reads them back', ({ change }) => {
  expect(readRecipeLines(recipeLines(change))).toEqual({ change, problem: null });
});

it('takes a name without a value for “inherit”', () => {
  expect(readRecipeLines('cf-aig-cache-ttl: 60\ncf-aig-skip-cache:').change).toEqual({
    cacheTtl: 60,
    skipCache: null,
  });
});

it.each([
  ['cf-aig-cache-ttl: soon', 'cf-aig-cache-ttl takes a number.'],
  ['no colon', 'Line 1 needs a colon.'],
  ['authorization: Bearer x', 'Line 1 sets Authorization'],
  ['x-own:', 'x-own is no setting of the gateway'],
])('says what is wrong with %s', (lines, problem) => {
  expect(readRecipeLines(lines).problem).toContain(problem);
});
