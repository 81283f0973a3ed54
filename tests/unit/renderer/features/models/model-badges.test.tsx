// @vitest-environment jsdom
import { ModelBadges } from '@renderer/features/models/model-badges';
import type { CatalogSource } from '@shared/domain/model';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { someModel } from './some-model';

afterEach(cleanup);

const missing = (source: CatalogSource) =>
  someModel('a/b', { gone: true, origins: { formats: { source, readAt: 0 } } });

it('calls a model gone that a live list has dropped, and one only not listed that none ever had', () => {
  const { rerender } = render(<ModelBadges model={missing('third-party')} />);
  expect(screen.getByText('Gone')).toBeTruthy();
  rerender(<ModelBadges model={missing('snapshot')} />);
  expect(screen.queryByText('Gone')).toBeNull();
  expect(screen.getByText('Not listed').title).toContain('may still answer');
});
