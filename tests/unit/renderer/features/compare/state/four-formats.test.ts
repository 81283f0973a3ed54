import { addOtherFormats } from '@renderer/features/compare/state/four-formats';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { duplicateColumn } from '@renderer/features/compare/state/screen-actions';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { expect, it } from 'vitest';

function someStore(draft: string) {
  const store = createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {});
  const turns = [
    { id: 'a', prompt: 'First', runId: 'run-a' },
    { id: 'b', prompt: 'Second', runId: 'run-b' },
  ];
  const id = store.state.getState().columns[0]?.id ?? '';
  store.edit((current) => ({
    ...changeColumn(current, id, (column) => ({ ...column, turns, system: 'Be brief.' })),
    draft,
  }));
  return { store, id, columns: () => store.state.getState().columns };
}

it('puts a column per further format at its right, with its model, settings and conversation', () => {
  const { store, id, columns } = someStore('What next?');
  const found = addOtherFormats(store, id);
  expect(found).toMatchObject({
    done: true,
    added: ['run', 'responses', 'messages'],
    waiting: [],
    repeated: null,
  });
  expect(columns().map(({ model, format }) => [model, format])).toEqual([
    ['openai/gpt-4.1', 'chat-completions'],
    ['openai/gpt-4.1', 'run'],
    ['openai/gpt-4.1', 'responses'],
    ['openai/gpt-4.1', 'messages'],
    ['anthropic/claude-haiku-4.5', 'messages'],
  ]);
  for (const column of columns().slice(1, 4)) {
    expect(column.system).toBe('Be brief.');
    expect(column.turns.map(({ runId }) => runId)).toEqual(['run-a', 'run-b']);
  }
  expect(store.state.getState().focusedColumn).toBe(id);
});

it('lets the last prompt wait where nothing is typed, so that the answer of one format never stands under another', () => {
  const { store, id, columns } = someStore('');
  const found = addOtherFormats(store, id);
  for (const column of columns().slice(1, 4))
    expect(column.turns.map(({ prompt, runId }) => [prompt, runId])).toEqual([
      ['First', 'run-a'],
      ['Second', null],
    ]);
  expect(columns()[0]?.turns.at(-1)?.runId).toBe('run-b');
  expect(found.done && found.waiting).toHaveLength(3);
  expect(found.done && found.repeated?.id).toBe('b');
});

it('changes nothing where there is no room, and says how many columns are too many', () => {
  const { store, id, columns } = someStore('What next?');
  for (let count = 2; count < 7; count++) duplicateColumn(store, id);
  const before = columns();
  expect(addOtherFormats(store, id)).toEqual({ done: false, tooMany: 2 });
  expect(columns()).toBe(before);
});
