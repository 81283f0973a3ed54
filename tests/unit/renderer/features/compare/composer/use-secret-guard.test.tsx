// @vitest-environment jsdom
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { useSecretGuard } from '@renderer/features/compare/composer/use-secret-guard';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

const COMMAND = 'curl https://example.com -H "Authorization: Bearer cfat_0123456789abcdefghijklmn"';
const importCurl = vi.fn();

function Screen() {
  return (
    <div {...useSecretGuard()}>
      <textarea aria-label="Draft of column 2" />
    </div>
  );
}

/** True if the text goes where it was pasted. */
function paste(text: string): boolean {
  render(
    <CompareContext value={{ importCurl } as unknown as CompareServices}>
      <Screen />
    </CompareContext>,
  );
  const field = screen.getByRole('textbox', { name: 'Draft of column 2' });
  return fireEvent.paste(field, { clipboardData: { getData: () => text } });
}

afterEach(() => {
  cleanup();
  importCurl.mockClear();
});

it('reads a command with a token as a column, in whatever field it was pasted', () => {
  expect(paste(COMMAND)).toBe(false);
  expect(importCurl).toHaveBeenCalledExactlyOnceWith(COMMAND);
});

it.each([
  ['a command whose token is a variable', COMMAND.replace(/cfat_\w+/, '$CLOUDFLARE_API_TOKEN')],
  ['a text that is no command', 'What does curl -u do?'],
])('leaves %s alone', (_what, text) => {
  expect(paste(text)).toBe(true);
  expect(importCurl).not.toHaveBeenCalled();
});
