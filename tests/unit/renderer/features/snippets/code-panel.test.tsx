// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CodePanel } from '@renderer/features/snippets/code-panel';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';

const CLOUDFLARE = 'https://api.cloudflare.com/client/v4';
const DEMO = 'http://127.0.0.1:8787/client/v4';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function command(): string {
  return screen.getByRole('group', { name: 'curl command' }).textContent;
}

it('changes with the settings of the column', () => {
  const { rerender } = render(<CodePanel request={runRequest()} apiBase={CLOUDFLARE} />);
  expect(command()).toContain('--no-buffer');
  const parameters = { ...DEFAULT_PARAMETERS, stream: false, seed: 7 };
  rerender(<CodePanel request={runRequest({ parameters })} apiBase={CLOUDFLARE} />);
  expect(command()).not.toContain('--no-buffer');
  expect(command()).toContain('"seed":7');
});

it('keeps the token out of the process list unless the shortest form is asked for, and then warns', () => {
  render(<CodePanel request={runRequest()} apiBase={CLOUDFLARE} />);
  expect(command()).toContain('@<(printf');
  fireEvent.click(screen.getByRole('radio', { name: 'Shortest' }));
  expect(command()).toContain('--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"');
  expect(screen.getByText(/other users of this machine can read/)).toBeTruthy();
});

it('is for Cloudflare unless the address in use is chosen', () => {
  render(<CodePanel request={runRequest()} apiBase={DEMO} />);
  expect(command()).toContain(CLOUDFLARE);
  fireEvent.click(screen.getByRole('radio', { name: 'Demo gateway' }));
  expect(command()).toContain(DEMO);
});

it('comes back to the language of last time, and says why that cannot say a request', () => {
  localStorage.setItem('snippet-language', 'cmd');
  const policy = { ...INHERIT_ALL, extraHeaders: { 'x-note': 'é' } };
  render(<CodePanel request={runRequest({ policy })} apiBase={CLOUDFLARE} />);
  expect(screen.getByRole('combobox', { name: 'Language' }).textContent).toBe('curl (cmd)');
  expect(screen.getByText(/x-note/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
});

it('begins with curl where what is stored is no language', () => {
  localStorage.setItem('snippet-language', 'cobol');
  render(<CodePanel request={runRequest()} apiBase={CLOUDFLARE} />);
  expect(screen.getByRole('button', { name: 'Copy curl' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save as a file' })).toBeTruthy();
});
