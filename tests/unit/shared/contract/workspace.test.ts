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
