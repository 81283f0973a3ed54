// @vitest-environment jsdom
import type { LogPart } from '@renderer/features/log/log-context';
import { LogParts } from '@renderer/features/log/log-parts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);

/** Two screens, as the app has them: the gateway's own log is one of its own. */
function Screens() {
  const [part, setPart] = useState<LogPart>('runs');
  const screen = part === 'gateway' ? 'gateway' : 'app';
  return <LogParts key={screen} value={part} onChange={setPart} />;
}

test('the keyboard stays on the way from one part of the log to another', async () => {
  render(<Screens />);
  expect(document.activeElement).toBe(document.body);
  for (const name of ['Gateway’s own log', 'Statistics']) {
    fireEvent.click(screen.getByRole('radio', { name }));
    await waitFor(() => {
      const chosen = screen.getByRole('radio', { name });
      expect(chosen.getAttribute('aria-checked')).toBe('true');
      expect(document.activeElement).toBe(chosen);
    });
  }
});
