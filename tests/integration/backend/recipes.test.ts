import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { BUILT_IN_RECIPES } from '@shared/domain/built-in-recipes';
import { changeOf, type Recipe } from '@shared/domain/recipe';
import { anyPolicy } from '@tests/support/any-policy';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';

const OWN: Recipe = {
  id: 'own',
  name: 'Nightly',
  description: 'For the batch.',
  change: { cacheTtl: 86_400, skipCache: null, extraHeaders: { 'x-batch': 'nightly' } },
};

const fileOf = (...recipes: unknown[]) => JSON.stringify({ version: 1, recipes });
const named = (name: string, headers: unknown) => ({ name, description: '', headers });

async function refusal(call: Promise<unknown>): Promise<{ message: string; hint: string }> {
  const error: unknown = await call.then(() => null).catch((reason: unknown) => reason);
  return (error as { data: { message: string; hint: string } }).data;
}

describe('recipes', () => {
  it('begins with those of the app, and keeps changed ones over a restart', async () => {
    using folder = temporaryFolder();
    const ports = { dataFolder: folder.path };
    {
      await using app = await testBackend({ ports });
      expect(await app.client.recipes.list()).toEqual(BUILT_IN_RECIPES);
      await app.client.recipes.save({ recipes: [OWN] });
    }
    await using app = await testBackend({ ports });
    expect(await app.client.recipes.list()).toEqual([OWN]);
  });

  it('changes nothing that a recipe does not name', async () => {
    await using app = await testBackend();
    const [kept] = await app.client.recipes.save({ recipes: [OWN] });
    expect(Object.keys(kept?.change ?? {}).toSorted()).toEqual([
      'cacheTtl',
      'extraHeaders',
      'skipCache',
    ]);
  });

  it('brings back what was deleted or changed, beside the user’s own', async () => {
    await using app = await testBackend();
    const [first, ...others] = BUILT_IN_RECIPES;
    if (first === undefined) throw new Error('The app has recipes.');
    const namesake = { ...OWN, name: others[0]?.name ?? '' };
    await app.client.recipes.save({ recipes: [{ ...first, name: 'Renamed' }, namesake] });
    const restored = await app.client.recipes.restore();
    expect(restored.slice(0, BUILT_IN_RECIPES.length)).toEqual(BUILT_IN_RECIPES);
    expect(restored.slice(BUILT_IN_RECIPES.length)).toEqual([
      { ...OWN, name: `${namesake.name} (own)` },
    ]);
  });

  it('finds another name where the one for a namesake is taken too', async () => {
    await using app = await testBackend();
    const name = BUILT_IN_RECIPES[0]?.name ?? '';
    const names = [name, `${name} (own)`, `${name} (own 3)`];
    const own = names.map((taken, index) => ({ ...OWN, id: `own-${index}`, name: taken }));
    await app.client.recipes.save({ recipes: own });
    const restored = await app.client.recipes.restore();
    expect(restored.slice(BUILT_IN_RECIPES.length).map((recipe) => recipe.name)).toEqual([
      `${name} (own 2)`,
      ...names.slice(1),
    ]);
    expect(await app.client.recipes.list()).toEqual(restored);
  });

  it('keeps the user’s own where there is no room for those of the app', async () => {
    await using app = await testBackend();
    const own = Array.from({ length: 200 }, (_, index) => ({
      ...OWN,
      id: `own-${index}`,
      name: `Own ${index}`,
    }));
    await app.client.recipes.save({ recipes: own });
    expect(await refusal(app.client.recipes.restore())).toMatchObject({
      message: expect.stringContaining('206 recipes, and 200'),
      hint: 'Nothing was changed.',
    });
    expect(await app.client.recipes.list()).toEqual(own);
  });

  it('refuses two of one name', async () => {
    await using app = await testBackend();
    const twice = app.client.recipes.save({ recipes: [OWN, { ...OWN, id: 'other' }] });
    expect((await refusal(twice)).message).toContain('Nightly');
    expect(await app.client.recipes.list()).toEqual(BUILT_IN_RECIPES);
  });
});

describe('recipes as a file', () => {
  it('takes its own text back, on another machine too', async () => {
    await using here = await testBackend();
    await using there = await testBackend();
    await here.client.recipes.save({ recipes: [...BUILT_IN_RECIPES.slice(2), OWN] });
    const { text } = await here.client.recipes.exportText();
    expect(text).toContain('"cf-aig-cache-ttl": "86400"');
    expect(text).toContain('"cf-aig-skip-cache": null');
    const arrived = await there.client.recipes.importText({ text });
    const content = (recipes: readonly Recipe[]) =>
      recipes.map(({ name, description, change }) => ({ name, description, change }));
    expect(content(arrived)).toEqual(
      expect.arrayContaining(content([...BUILT_IN_RECIPES, OWN])) as unknown,
    );
    expect(arrived).toHaveLength(BUILT_IN_RECIPES.length + 1);
  });

  it('writes and reads whatever a policy can send', async () => {
    await using app = await testBackend();
    const sendable = anyPolicy.map((policy) => changeOf({ ...INHERIT_ALL, ...policy }));
    await fc.assert(
      fc.asyncProperty(sendable, async (change) => {
        await app.client.recipes.save({ recipes: [{ ...OWN, change }] });
        const { text } = await app.client.recipes.exportText();
        const [read] = await app.client.recipes.importText({ text });
        expect(read?.change).toEqual(change);
      }),
      { numRuns: 40 },
    );
  });

  it('puts one of a known name in the place of the known one', async () => {
    await using app = await testBackend();
    await app.client.recipes.save({ recipes: [OWN] });
    const text = fileOf(named('Nightly', { 'cf-aig-cache-ttl': '60' }));
    expect(await app.client.recipes.importText({ text })).toEqual([
      { id: 'own', name: 'Nightly', description: '', change: { cacheTtl: 60 } },
    ]);
  });

  it.each([
    ['no JSON', '{\n  "version": 1,\n  oops', /not JSON: .*line 3, column 3/],
    ['another kind of file', '{"settings":{}}', /“version” is missing/],
    ['a later version', '{"version":2,"recipes":[]}', /another version/],
    ['no list', '{"version":1,"recipes":{}}', /must be a list/],
    ['a stray part', '{"version":1,"recipes":[],"x":1}', /“x” does not belong/],
    ['no name', fileOf(named(' ', {})), /Recipe 1 has no “name”/],
    ['no headers', fileOf({ name: 'a' }), /Recipe 1 has no “headers”/],
    ['an unknown part', fileOf({ ...named('a', {}), ttl: 1 }), /Recipe 1 has “ttl”/],
    ['a number for a text', fileOf(named('a', { 'cf-aig-cache-ttl': 60 })), /no “headers”/],
    [
      'a wrong value',
      fileOf(named('a', {}), named('b', { 'cf-aig-cache-ttl': 'soon' })),
      /Recipe 2 \(“cf-aig-cache-ttl”\) takes a number/,
    ],
    ['the token', fileOf(named('a', { authorization: 'Bearer x' })), /Authorization/],
    ['nothing for a header', fileOf(named('a', { 'x-own': null })), /needs a value/],
    ['two of one name', fileOf(named('a', {}), named('a', {})), /Recipe 2 has the name “a”/],
    ['a long name', fileOf(named('a'.repeat(101), {})), /cannot be kept: name/],
    [
      'too many',
      fileOf(...Array.from({ length: 201 }, (_, n) => named(`n${n}`, {}))),
      /200 are kept at most/,
    ],
  ])('refuses a file with %s, says where, and changes nothing', async (_what, text, message) => {
    await using app = await testBackend();
    const { message: said, hint } = await refusal(app.client.recipes.importText({ text }));
    expect(said).toMatch(message);
    expect(hint).toBe('Nothing was changed.');
    expect(await app.client.recipes.list()).toEqual(BUILT_IN_RECIPES);
  });
});
