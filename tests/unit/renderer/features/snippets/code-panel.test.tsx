// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { CodePanel } from '@renderer/features/snippets/code-panel';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import { DEFAULT_SNIPPET_FORM, type SnippetForm } from '@shared/domain/snippet-form';
import { runRequest } from '@tests/support/run-request';

const CLOUDFLARE = 'https://api.cloudflare.com/client/v4';
const DEMO = 'http://127.0.0.1:8787/client/v4';

afterEach(cleanup);

/** The colours come in time, on a busy machine later. */
const soon = (check: () => void) => waitFor(check, { timeout: 30_000 });

/** The panel with somebody who remembers what is chosen. */
function Panel(props: {
  request?: RunRequest;
  apiBase?: string;
  first?: Partial<SnippetForm>;
  onForm?: (change: Partial<SnippetForm>) => void;
}) {
  const { request = runRequest(), apiBase = CLOUDFLARE, first, onForm } = props;
  const [form, setForm] = useState({ ...DEFAULT_SNIPPET_FORM, ...first });
  const choose = (change: Partial<SnippetForm>) => {
    onForm?.(change);
    setForm((now) => ({ ...now, ...change }));
  };
  return <CodePanel request={request} apiBase={apiBase} form={form} onForm={choose} />;
}

function command(): string {
  return screen.getByRole('group', { name: 'curl command' }).textContent;
}

it('changes with the settings of the column', () => {
  const { rerender } = render(<Panel />);
  expect(command()).toContain('--no-buffer');
  const parameters = { ...DEFAULT_PARAMETERS, stream: false, seed: 7 };
  rerender(<Panel request={runRequest({ parameters })} />);
  expect(command()).not.toContain('--no-buffer');
  expect(command()).toContain('"seed":7');
});

it('keeps the token out of the process list unless the shortest form is asked for, and then warns', () => {
  const onForm = vi.fn<(change: Partial<SnippetForm>) => void>();
  render(<Panel onForm={onForm} />);
  expect(command()).toContain('@<(printf');
  fireEvent.click(screen.getByRole('radio', { name: 'Shortest' }));
  expect(command()).toContain('--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"');
  expect(screen.getByText(/other users of this machine can read/)).toBeTruthy();
  expect(onForm).toHaveBeenCalledExactlyOnceWith({ tokenPlace: 'argument' });
});

it('is for Cloudflare unless the address in use is chosen', () => {
  render(<Panel apiBase={DEMO} />);
  expect(command()).toContain(CLOUDFLARE);
  fireEvent.click(screen.getByRole('radio', { name: 'Demo gateway' }));
  expect(command()).toContain(DEMO);
});

it('says why the language of last time cannot say a request', () => {
  const policy = { ...INHERIT_ALL, extraHeaders: { 'x-note': 'é' } };
  render(<Panel request={runRequest({ policy })} first={{ language: 'cmd' }} />);
  expect(screen.getByRole('combobox', { name: 'Language' }).textContent).toBe('curl (cmd)');
  expect(screen.getByText(/x-note/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
});

it('copies exactly what is written, whatever stands in it and however it is coloured', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const hostile = `it's "quoted" </span> \u202e \u00ad $(id) {{x}} é 🙂`;
  render(
    <Panel
      request={runRequest({ messages: [textMessage('user', hostile)] })}
      first={{ language: 'python' }}
    />,
  );
  const group = screen.getByRole('group', { name: 'Python, standard library' });
  const plain = group.textContent;
  await soon(() => expect(group.querySelector('.token-keyword')).not.toBeNull());
  expect(group.textContent).toBe(plain);
  fireEvent.click(screen.getByRole('button', { name: 'Copy snippet' }));
  await soon(() => expect(writeText).toHaveBeenCalledExactlyOnceWith(plain));
  vi.unstubAllGlobals();
});
