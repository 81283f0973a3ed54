import { applySettings } from '@renderer/features/compare/state/apply-settings';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { beforeEach, expect, it } from 'vitest';

let store: ReturnType<typeof createWorkspaceStore>;
beforeEach(() => {
  store = createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {});
  store.edit((current) =>
    changeColumn(current, idOf(0), (column) => ({
      ...column,
      system: 'Be brief.',
      policy: { ...column.policy, cacheTtl: 60 },
      parameters: { ...column.parameters, temperature: 0.5 },
      turns: [{ id: 't', prompt: 'Hello', runId: 'r' }],
    })),
  );
});

const columns = () => store.state.getState().columns;
const idOf = (at: number) => columns()[at]?.id ?? '';
const apply = (...parts: ('headers' | 'parameters' | 'body')[]) =>
  applySettings(store, { from: idOf(0), to: idOf(1), parts });

it('gives headers and nothing else, and takes them back', () => {
  const before = columns()[1];
  const undo = apply('headers');
  expect(columns()[1]).toEqual({ ...before, policy: columns()[0]?.policy });
  undo();
  expect(columns()[1]).toEqual(before);
});

it('gives parameters with format and system, and keeps the model', () => {
  apply('parameters');
  expect(columns()[1]).toMatchObject({
    model: 'anthropic/claude-haiku-4.5',
    format: 'chat-completions',
    system: 'Be brief.',
    parameters: { temperature: 0.5 },
    policy: { cacheTtl: null },
    turns: [],
  });
});

it('gives all that a body is made of', () => {
  apply('headers', 'body');
  const [from, to] = columns();
  expect(to).toEqual({ ...from, id: to?.id });
  expect(to?.turns).toMatchObject([{ prompt: 'Hello', runId: 'r' }]);
});

it('takes back what it gave, not what came after it', () => {
  const undo = apply('headers');
  store.edit((current) =>
    changeColumn(current, idOf(1), (column) => ({ ...column, system: 'Typed since.' })),
  );
  undo();
  expect(columns()[1]).toMatchObject({ system: 'Typed since.', policy: { cacheTtl: null } });
});

it('does nothing with a column that was closed or is the same', () => {
  const before = store.state.getState();
  applySettings(store, { from: 'closed', to: idOf(1), parts: ['headers'] })();
  applySettings(store, { from: idOf(0), to: idOf(0), parts: ['headers'] })();
  expect(store.state.getState()).toBe(before);
});
