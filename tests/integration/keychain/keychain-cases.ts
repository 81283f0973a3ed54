import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeychainStore, KEYCHAIN_SERVICE } from '@electron/backend/account/keychain-store';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import type { AccountStatus } from '@shared/domain/account';
import type { RunEvent } from '@shared/domain/run-event';
import { searchFolder } from '@tests/canary/search-folder';
import { finished, jsonLines, startCli } from '@tests/support/run-cli';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { startKeyring } from './keyring-daemon';
import { runInThisSession } from './private-session';

/** What a case is played with. */
export interface CaseInput {
  home: string;
  token: string;
}

/** What a case found; only what the test asks about. */
export type CaseResult = Record<string, unknown>;

const PASSWORD = 'the password of a private keyring';

/** The cases of security.md §2.3, each played by the real backend on the real keychain of the session it runs in. */
export const KEYCHAIN_CASES: Readonly<Record<string, (input: CaseInput) => Promise<CaseResult>>> = {
  /** K1 and K3: a keychain that cannot keep anything. */
  async unusable(input) {
    const before = kernelEntries();
    await using api = await startApi(input);
    const { status, ending } = await api.with(async (app) => ({
      status: await connect(app, input),
      ending: await endingOfRun(app),
    }));
    const next = await api.with((app) => app.client.account.status());
    const leftInKernel = kernelEntries().filter((entry) => !before.includes(entry));
    return { status, ending, next, leftInKernel, leaks: searchFolder(input.home, input.token) };
  },

  /** K2: saved here, read in another process, and forgotten there. */
  async unlocked(input) {
    await using _keyring = await startKeyring(PASSWORD);
    await using api = await startApi(input);
    const status = await api.with(async (app) => {
      const settings = await app.client.settings.get();
      await app.client.settings.save({ ...settings, apiBase: api.apiBase });
      return connect(app, input);
    });
    const leaks = searchFolder(input.home, input.token);
    const terminal = await inTerminal(input);
    const strange = await inTerminal(input, '--api-base', 'http://127.0.0.1:9/client/v4');
    const other = await runInThisSession('second', input, [api.apiBase]);
    const store = createKeychainStore();
    const left = await store.read(api.accountId);
    return { status, leaks, terminal, strange, other, left, isTokenSent: api.isSent(input.token) };
  },

  /** The other process of K2. */
  async second(input) {
    await using app = await openBackend(input, process.argv[4] ?? '');
    const status = await app.client.account.status();
    const ending = await endingOfRun(app);
    return { status, ending, afterForget: await app.client.account.forget() };
  },

  /** K4: locked after saving; a new start, and the same one after unlocking. */
  async locked(input) {
    await using api = await startApi(input);
    {
      await using _keyring = await startKeyring(PASSWORD);
      await api.with((app) => connect(app, input));
    }
    const locked = await startKeyring(null);
    return await api.with(async (app) => {
      const status = await app.client.account.status();
      const refusal = await endingOfRun(app).catch((error: unknown) => error);
      const again = await app.client.account.retry();
      await locked.stop();
      await using _keyring = await startKeyring(PASSWORD);
      const unlocked = await app.client.account.retry();
      const ending = await endingOfRun(app);
      const isTokenSent = api.isSent(input.token);
      return { status, refusal: plain(refusal), again, unlocked, ending, isTokenSent };
    });
  },

  /** K4, while somebody is asked for the password and has not answered. */
  async asking(input) {
    await using api = await startApi(input);
    {
      await using _keyring = await startKeyring(PASSWORD);
      await api.with((app) => connect(app, input));
    }
    // Not stopped, as that would be an answer; it ends with the bus.
    await startKeyring(null);
    return { status: await api.with((app) => app.client.account.status()) };
  },
};

/** A simulator that plays the API, and the app on it as often as it is started. */
async function startApi(input: CaseInput) {
  const api = await createDemoGateway({ pace: 0, admitGuests: true });
  const { apiBase, accountId } = api.address;
  return {
    apiBase,
    accountId,
    /** Whether the last request carried this token, which nobody but the keychain could have told the sender. */
    isSent: (token: string) =>
      api.requests().at(-1)?.headers['authorization'] === `Bearer ${token}`,
    async with<T>(work: (app: TestBackend) => Promise<T>): Promise<T> {
      await using app = await openBackend(input, apiBase);
      return await work(app);
    },
    [Symbol.asyncDispose]: () => api.stop(),
  };
}

function openBackend({ home }: CaseInput, apiBase: string): Promise<TestBackend> {
  const secrets = createKeychainStore();
  return testBackend({ ports: { secrets, dataFolder: join(home, 'data'), apiBase } });
}

async function connect(app: TestBackend, { token }: CaseInput): Promise<AccountStatus> {
  const { accountId } = app.demo.address;
  return (await app.client.account.connect({ accountId, token, remember: true })).status;
}

async function endingOfRun(app: TestBackend): Promise<string> {
  const { runId } = await app.client.runs.start({ request: runRequest() });
  return (await app.watch().ended(runId)).state;
}

/** How a run on the command line ended, which was told of no account. */
async function inTerminal({ home }: CaseInput, ...args: string[]): Promise<unknown> {
  const run = ['run', '--prompt', 'hi', '--model', 'openai/gpt-4.1', '--json'];
  const cli = startCli([...run, `--data-dir=${join(home, 'data')}`, ...args], sessionOf(process));
  const { code, stdout } = await finished(cli);
  return {
    code,
    error: jsonLines(stdout)
      .map(({ event }) => event)
      .flatMap(errorOf),
  };
}

function errorOf(event: RunEvent): (string | null)[] {
  return event.type === 'run-end' ? [event.error?.code ?? null] : [];
}

/** What leads a program to the bus of this session. */
function sessionOf({ env }: NodeJS.Process): Record<string, string> {
  const { DBUS_SESSION_BUS_ADDRESS = '', XDG_RUNTIME_DIR = '' } = env;
  return { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR };
}

function kernelEntries(): string[] {
  const lines = readFileSync('/proc/keys', 'utf8').split('\n');
  return lines.flatMap((line) => /keyring:.*/.exec(line) ?? []).filter(isOurs);
}

function isOurs(entry: string): boolean {
  return entry.includes(KEYCHAIN_SERVICE);
}

function plain(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'data' in error ? error.data : error;
}
