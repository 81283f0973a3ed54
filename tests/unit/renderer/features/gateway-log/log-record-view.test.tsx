// @vitest-environment jsdom
import { LogRecordView } from '@renderer/features/gateway-log/log-record-view';
import { appError, AppFailure } from '@shared/domain/app-error';
import { QueryClient, QueryClientProvider, skipToken } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someRecord } from '@tests/support/gateway-log-record';

const { get, patch } = vi.hoisted(() => ({ get: vi.fn(), patch: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({
  query: {
    gatewayLogs: {
      get: {
        queryKey: ({ input }: { input: unknown }) => ['get', input],
        queryOptions: ({ input, ...rest }: { input: unknown }) => ({
          queryKey: ['get', input],
          queryFn: () => get(input),
          ...rest,
        }),
      },
      bodies: { queryOptions: () => ({ queryKey: ['bodies'], queryFn: skipToken }) },
      patch: { mutationOptions: (rest: object) => ({ mutationFn: patch, ...rest }) },
    },
  },
}));

const PLACE = { gatewayId: 'default', logId: '01KADEMO' };
const failure = (code: string) =>
  new AppFailure(appError({ kind: 'not-found', code, message: `It is ${code}.` }));

let queries: QueryClient;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  get.mockReset();
  patch.mockReset();
});
afterEach(() => {
  cleanup();
  queries.clear();
  vi.useRealTimers();
});

/** Shows the entry of an answer that ended `ago` ms before now. */
async function show(ago: number) {
  render(
    <QueryClientProvider client={queries}>
      <LogRecordView place={PLACE} own={null} mayComeUntil={Date.now() - ago + 60_000} />
    </QueryClientProvider>,
  );
  await pass(0);
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('an entry that is not written yet', () => {
  it('is asked for again, more and more seldom, until it is there', async () => {
    get.mockRejectedValue(failure('gateway-log-missing'));
    await show(0);
    const asked: number[] = [get.mock.calls.length];
    for (const pause of [400, 800, 1_600]) {
      await pass(pause - 1);
      expect(get.mock.calls.length).toBe(asked.at(-1));
      await pass(1);
      asked.push(get.mock.calls.length);
    }
    expect(asked).toEqual([1, 2, 3, 4]);
    expect(screen.getByText('Reading the gateway’s log entry')).toBeTruthy();
    get.mockResolvedValue(someRecord());
    await pass(3_210);
    expect(screen.getByRole('region', { name: 'Gateway log entry' })).toBeTruthy();
  });

  it('is given up after half a minute, and can be asked for by hand', async () => {
    get.mockRejectedValue(failure('gateway-log-missing'));
    await show(0);
    await pass(30_000);
    expect(get).toHaveBeenCalledTimes(7);
    expect(screen.getByText(/It is gateway-log-missing/)).toBeTruthy();
    get.mockResolvedValue(someRecord());
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(0);
    expect(screen.getByRole('region', { name: 'Gateway log entry' })).toBeTruthy();
  });

  it.each([
    ['the answer is long over', 'gateway-log-missing', 61_000],
    ['the logs are elsewhere', 'logs-elsewhere', 0],
    ['the token may not read it', 'token-lacks-permission', 0],
  ])('is not asked for again where %s', async (_why, code, ago) => {
    get.mockRejectedValue(failure(code));
    await show(ago);
    await pass(60_000);
    expect(get).toHaveBeenCalledTimes(1);
    expect(screen.getByText(new RegExp(`It is ${code}`))).toBeTruthy();
  });
});

describe('the rating of an entry', () => {
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Save to/ });
  const type = (name: string, text: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });

  it('is written as it was changed, and shows what the gateway made of it', async () => {
    get.mockResolvedValue(someRecord({ metadata: { team: 'blue' } }));
    patch.mockResolvedValue(someRecord({ feedback: -1, metadata: { team: 'blue' } }));
    await show(0);
    fireEvent.click(screen.getByRole('radio', { name: 'Bad (feedback −1)' }));
    await pass(0);
    expect(patch.mock.calls[0]?.[0]).toEqual({ ...PLACE, feedback: -1 });
    const bad = screen.getByRole('radio', { name: 'Bad (feedback −1)' });
    expect(bad.getAttribute('aria-checked')).toBe('true');
    type('Metadata', '');
    patch.mockResolvedValue(someRecord({ feedback: -1 }));
    fireEvent.click(save());
    await pass(0);
    expect(patch.mock.calls[1]?.[0]).toEqual({ ...PLACE, metadata: null });
  });

  it('leaves what was typed and not saved alone when another part is written', async () => {
    get.mockResolvedValue(someRecord());
    patch.mockResolvedValue(someRecord({ feedback: 1 }));
    await show(0);
    type('Metadata', '{"team": "red"}');
    fireEvent.click(screen.getByRole('radio', { name: 'Good (feedback 1)' }));
    await pass(0);
    const metadata = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Metadata' });
    expect(metadata.value).toBe('{"team": "red"}');
    expect(save().disabled).toBe(false);
  });

  it('is not written while a part of it is wrong, and keeps what was typed when it is refused', async () => {
    get.mockResolvedValue(someRecord());
    patch.mockRejectedValue(failure('token-lacks-permission'));
    await show(0);
    expect(save().disabled).toBe(true);
    type('Metadata', '{"team": {}}');
    expect(save().disabled).toBe(true);
    expect(screen.getByText('“team” must be a text, a number, true or false.')).toBeTruthy();
    type('Metadata', '{"team": "red"}');
    fireEvent.click(save());
    await pass(0);
    expect(screen.getByText(/It is token-lacks-permission/)).toBeTruthy();
    const metadata = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Metadata' });
    expect(metadata.value).toBe('{"team": "red"}');
  });
});
