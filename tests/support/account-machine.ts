import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { Ports } from '@electron/backend/ports';
import { createFakeKeychain, type FakeKeychain } from './fake-keychain';
import { runRequest } from './run-request';
import { temporaryFolder } from './temporary-folder';
import { testBackend, type TestBackend } from './test-backend';

/** A machine with a keychain and a data folder, on which the program is started again and again; a simulator plays the API. */
export interface AccountMachine extends AsyncDisposable {
  api: RunningDemoGateway;
  keychain: FakeKeychain;
  folder: ReturnType<typeof temporaryFolder>;
  start(ports?: Partial<Ports>): Promise<TestBackend>;
}

/** A machine on which no account was ever connected. */
export async function accountMachine(): Promise<AccountMachine> {
  const folder = temporaryFolder();
  const keychain = createFakeKeychain();
  const api = await createDemoGateway({ pace: 0 });
  return {
    api,
    keychain,
    folder,
    start: (ports = {}) =>
      testBackend({
        ports: {
          secrets: keychain.store(),
          dataFolder: folder.path,
          apiBase: api.address.apiBase,
          ...ports,
        },
      }),
    async [Symbol.asyncDispose]() {
      await api.stop();
      folder[Symbol.dispose]();
    },
  };
}

/** Connects the simulator's account: with its user token, to be remembered, unless `given` says otherwise. */
export function connectAccount(
  app: TestBackend,
  given: { token?: string; remember?: boolean } = {},
) {
  const { accountId } = app.demo.address;
  const { token } = DEMO_TOKENS.user;
  return app.client.account.connect({ accountId, token, remember: true, ...given });
}

/** Sends a prompt. */
export function startRun(app: TestBackend): Promise<{ runId: string }> {
  return app.client.runs.start({ request: runRequest() });
}
