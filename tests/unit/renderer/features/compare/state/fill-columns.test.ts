import {
  addColumn,
  applyPreset,
  presetColumns,
} from '@renderer/features/compare/state/fill-columns';
import { newModel } from '@renderer/features/compare/state/new-model';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { Model } from '@shared/domain/model';
import type { ModelPreset } from '@shared/domain/model-collections';
import { describe, expect, it } from 'vitest';
import { someModel } from '../../models/some-model';

const someStore = () =>
  createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {});
const preset = (...models: string[]): ModelPreset => ({
  id: 'p',
  name: 'P',
  columns: models.map((model) => ({ model, format: 'run', modelInPath: false })),
});

describe('a preset', () => {
  it('fills the columns, adds and closes some, keeps conversations, and can be taken back', () => {
    const store = someStore();
    const turns = [{ id: 't', prompt: 'Hello', runId: null }];
    store.edit((current) => ({
      ...current,
      columns: current.columns.map((column) => ({ ...column, turns, system: 'Be brief' })),
    }));
    const before = store.state.getState().columns;
    const undo = applyPreset(store, preset('a/b', 'c/d', 'e/f'), () => undefined);
    const { columns, recentModels } = store.state.getState();
    expect(columns.map(({ model, format }) => [model, format])).toEqual([
      ['a/b', 'run'],
      ['c/d', 'run'],
      ['e/f', 'run'],
    ]);
    expect(columns.map((column) => column.turns.length)).toEqual([1, 1, 0]);
    expect(columns[2]?.system).toBe('Be brief');
    expect(recentModels.slice(0, 3)).toEqual(['a/b', 'c/d', 'e/f']);
    undo();
    expect(store.state.getState().columns).toEqual(before);
    applyPreset(store, preset('a/b'), () => undefined);
    const { columns: one, focusedColumn } = store.state.getState();
    expect(one).toHaveLength(1);
    expect(one[0]?.id).toBe(focusedColumn);
  });

  it('is made of the models and formats on the screen', () => {
    expect(presetColumns(someStore().state.getState())).toEqual([
      { model: 'openai/gpt-4.1', format: 'chat-completions', modelInPath: false },
      { model: 'anthropic/claude-haiku-4.5', format: 'messages', modelInPath: false },
    ]);
  });
});

describe('a further column', () => {
  const models = [
    someModel('openai/gpt-4.1'),
    someModel('openai/gpt-5'),
    someModel('bfl/flux', { task: 'text-to-image' }),
    someModel('xai/grok-3', { gone: true }),
    someModel('google/gemini-3-flash'),
  ];
  const choose = (change: { favourites?: string[]; recent?: string[]; models?: Model[] } = {}) =>
    newModel(
      ['openai/gpt-4.1'],
      { task: 'text-generation', model: 'openai/gpt-4.1' },
      {
        models,
        favourites: [],
        recent: [],
        ...change,
      },
    )?.id;

  it('gets a model that no column has: a favourite, a recent one, else one of another author', () => {
    expect(choose({ favourites: ['openai/gpt-4.1', 'openai/gpt-5'] })).toBe('openai/gpt-5');
    expect(choose({ recent: ['xai/grok-3', 'openai/gpt-5'] })).toBe('openai/gpt-5');
    expect(choose()).toBe('google/gemini-3-flash');
    expect(choose({ models: models.slice(0, 1) })).toBeUndefined();
  });

  it('is as near to the focused one as can be: through the same road, and of a known price', () => {
    const price = { input: 1, output: 2, cachedInput: null, cacheWrite: null, tiers: [] };
    const workersAi = someModel('@cf/zai-org/glm-4.7-flash', { price });
    const priced = someModel('xai/grok-4.6', { price });
    expect(choose({ models: [workersAi, ...models, priced] })).toBe('xai/grok-4.6');
    expect(choose({ models: [workersAi] })).toBe(workersAi.id);
  });

  it('on the demo gateway gets one that is played', () => {
    const played = someModel('openai/o3', { demo: true });
    expect(choose({ models: [...models, played] })).toBe('openai/o3');
  });

  it('has a format that its model answers, and the settings of the focused column', () => {
    const store = someStore();
    store.edit((current) => ({
      ...current,
      columns: current.columns.map((column) => ({ ...column, system: 'Be brief' })),
    }));
    const known = someModel('openai/gpt-5.5-pro', { formats: ['responses', 'run'] });
    addColumn(store, { id: known.id, known });
    const added = store.state.getState().columns.at(-1);
    expect(added).toMatchObject({
      model: known.id,
      format: 'responses',
      system: 'Be brief',
      turns: [],
    });
  });
});
