// @vitest-environment jsdom
import { FoundToken } from '@renderer/features/account/found-token';
import { ImportCurlDialog } from '@renderer/features/snippets/import/import-curl-dialog';
import { UiProvider } from '@renderer/ui/ui-provider';
import type { AccountStatus } from '@shared/domain/account';
import type { OnePrompt } from '@shared/snippets/one-prompt';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Connect = (input: { accountId: string; token: string; remember: boolean }) => Promise<{
  check: { valid: boolean; message: string };
  status: AccountStatus | null;
}>;

const { backend } = vi.hoisted(() => ({
  backend: { usable: true, accountId: null as string | null, connect: vi.fn<Connect>() },
}));

// The page's pipe needs a backend behind it; here it is the object above.
vi.mock('@renderer/rpc/client', () => ({
  query: {
    account: {
      status: {
        queryOptions: () => ({
          queryKey: ['account'],
          queryFn: async () => ({
            accountId: backend.accountId,
            keychain: { name: 'macOS Keychain', usable: backend.usable, problem: null },
          }),
        }),
      },
    },
    gateways: { key: () => ['gateways'] },
  },
  client: { account: { connect: (input: Parameters<Connect>[0]) => backend.connect(input) } },
}));

const ACCOUNT = '0123456789abcdef0123456789abcdef';
const TOKEN = 'cfat_made_up_for_this_test_0123456789abcdef';
const COMMAND = `curl https://api.cloudflare.com/client/v4/accounts/${ACCOUNT}/ai/v1/messages -H 'Authorization: Bearer ${TOKEN}' -d '{"model":"a/b","messages":[{"role":"user","content":"Hi"}],"seed":12345678901234567890}'`;

beforeEach(() => {
  Object.assign(backend, { usable: true, accountId: null });
  backend.connect.mockReset();
});
afterEach(cleanup);

function opened(start = COMMAND) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const accepted = vi.fn<(read: OnePrompt) => void>();
  render(
    <UiProvider>
      <QueryClientProvider client={queries}>
        <ImportCurlDialog
          start={start}
          taskOf={() => undefined}
          tokenOffer={(found) => <FoundToken {...found} />}
          onAccept={accepted}
          onClose={() => {}}
        />
      </QueryClientProvider>
    </UiProvider>,
  );
  return { queries, accepted };
}

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name }, { timeout: 30_000 });
  fireEvent.click(button);
};
const offer = () => within(screen.getByRole('group', { name: 'API token in the command' }));

it('hands the token to the keychain by “Save and verify” alone, with the account of the address', async () => {
  backend.connect.mockImplementation(async ({ accountId }) => {
    backend.accountId = accountId;
    return { check: { valid: true, message: 'The token is valid.' }, status: null };
  });
  const { queries, accepted } = opened();
  await press('Save and verify');
  await screen.findByText('The token is valid.', {}, { timeout: 30_000 });
  expect(backend.connect).toHaveBeenCalledExactlyOnceWith({
    accountId: ACCOUNT,
    token: TOKEN,
    remember: true,
  });
  await waitFor(() =>
    expect(queries.getQueryData(['account'])).toMatchObject({ accountId: ACCOUNT }),
  );
  await press('Make a column');
  expect(JSON.stringify(accepted.mock.calls)).not.toContain(TOKEN);
  expect(accepted).toHaveBeenCalledOnce();
  expect(
    JSON.stringify(
      queries
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
    ),
  ).not.toContain(TOKEN);
});

it('says why a token was refused, and leaves the account as it was', async () => {
  backend.connect.mockResolvedValue({
    check: { valid: false, message: 'Cloudflare does not know this token.' },
    status: null,
  });
  const { queries } = opened();
  await press('Save and verify');
  await screen.findByText('Cloudflare does not know this token.', {}, { timeout: 30_000 });
  expect(queries.getQueryData(['account'])).toMatchObject({ accountId: null });
});

it('makes the column without asking anything of the token', async () => {
  const { accepted } = opened();
  await press('Make a column');
  expect(accepted.mock.calls[0]?.[0].prompt).toBe('Hi');
  expect(backend.connect).not.toHaveBeenCalled();
});

it('offers the session alone where there is no keychain, and no account id that is none', async () => {
  backend.usable = false;
  opened(COMMAND.replace(ACCOUNT, 'ACCOUNT_ID'));
  const button = await screen.findByRole('button', { name: 'Verify and use it' });
  expect(button.hasAttribute('disabled')).toBe(true);
  fireEvent.change(offer().getByRole('textbox', { name: 'Account ID' }), {
    target: { value: ACCOUNT },
  });
  await press('Verify and use it');
  expect(backend.connect).toHaveBeenCalledExactlyOnceWith({
    accountId: ACCOUNT,
    token: TOKEN,
    remember: false,
  });
});

it('says beside the result what of it cannot be kept', () => {
  opened();
  const notes = within(screen.getByRole('list', { name: 'Notes' }));
  expect(notes.getByText(/12345678901234567890 becomes 12345678901234567000/)).toBeTruthy();
});

it('leads to the place of a mistake', () => {
  opened(`curl \\\n  --odd x`);
  fireEvent.click(screen.getByRole('button', { name: 'Show the place' }));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'curl command' });
  expect(box.value.slice(box.selectionStart)).toBe('--odd x');
});
