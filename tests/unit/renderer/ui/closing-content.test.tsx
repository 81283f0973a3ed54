// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ClosingContent } from '@renderer/ui/closing-content';

afterEach(cleanup);

it('follows what it is given while open, and keeps the last of it while it closes', () => {
  const { rerender } = render(<ClosingContent open>Delete 2 runs?</ClosingContent>);
  rerender(<ClosingContent open>Delete 3 runs?</ClosingContent>);
  expect(screen.getByText('Delete 3 runs?')).toBeTruthy();
  rerender(<ClosingContent open={false}>Delete 0 runs?</ClosingContent>);
  expect(screen.getByText('Delete 3 runs?')).toBeTruthy();
});
