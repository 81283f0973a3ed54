import { workspaceSchema } from '@shared/contract/workspace';
import { exampleWorkspace } from '@tests/support/workspace';
import { expect, it } from 'vitest';

it('reads a workspace that was stored before the inspector had a width', () => {
  const { inspectorWidth: _, ...older } = exampleWorkspace();
  expect(workspaceSchema.parse(older).inspectorWidth).toBe(336);
});

it('reads a workspace that was stored before the Code tab remembered its form', () => {
  const { snippet: _, ...older } = exampleWorkspace();
  expect(workspaceSchema.parse(older).snippet).toEqual({ language: 'curl', tokenPlace: 'hidden' });
});

it('reads a workspace that was stored before the log had a layout, and refuses one that is too wide', () => {
  const { logLayout: _, ...older } = exampleWorkspace();
  expect(workspaceSchema.parse(older).logLayout).toEqual({
    columns: null,
    widths: {},
    detailWidth: 440,
  });
  const wide = { columns: ['model'], widths: { model: 10_000 }, detailWidth: 440 };
  expect(workspaceSchema.safeParse({ ...older, logLayout: wide }).success).toBe(false);
});
