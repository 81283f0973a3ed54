import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { createBackend, type Backend, type BackendOptions } from '@electron/backend/create-backend';
import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import type { Ports } from '@electron/backend/ports';
import { systemClock } from '@electron/backend/system-clock';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { DemoGatewayOptions } from '@electron/demo-gateway/demo-gateway-options';
import { createRouterClient } from '@orpc/server';
import type { BackendClient } from '@shared/contract/contract';
import { JSON_SERIALIZERS } from '@shared/contract/json-serializers';
import type { Run } from '@shared/domain/run';
import { MessageChannel } from 'node:worker_threads';
import { watchRuns, type RunWatch } from './run-watch';

/** What a test may replace; everything else is the real thing, with storage in memory and no delays in the demo gateway. */
export interface TestBackendOptions {
  ports?: Partial<Ports>;
  backend?: BackendOptions;
  demo?: DemoGatewayOptions;
}

/** A whole program without pixels: a client on one end of a message channel, the backend on the other. */
export interface TestBackend extends AsyncDisposable {
  client: BackendClient;
  backend: Backend;
  /** A run as it is now, by no pipe, as often as a test likes to look. */
  look(runId: string): Promise<Run | undefined>;
  demo: RunningDemoGateway;
  /** Lines that the backend gave its log. */
  logged: string[];
  /** A further page: a client on its own port, and how to close that port. */
  connect(): { client: BackendClient; close(): void };
  /** Opens a feed, answers its messages, and folds the runs. */
  watch(client?: BackendClient): RunWatch;
}

/** Starts everything. Disposing closes it again and throws if a run was left under way. */
export async function testBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const demo = await createDemoGateway({ pace: 0, ...options.demo });
  const logged: string[] = [];
  const ports: Ports = {
    fetch: globalThis.fetch,
    systemProxy: () => Promise.resolve(null),
    clock: systemClock,
    log: { info: (line) => logged.push(line), warn: (line) => logged.push(line) },
    secrets: createMemorySecretStore(),
    demoGateway: { start: () => Promise.resolve(demo.address), stop: () => Promise.resolve() },
    openExternal: () => Promise.resolve(true),
    dataFolder: ':memory:',
    apiBase: 'https://api.cloudflare.com/client/v4',
    startAccount: null,
    info: { version: '0.0.0', host: 'loopback', platform: process.platform },
    ...options.ports,
  };
  const backend = await createBackend(ports, options.backend);
  const closers: (() => void)[] = [];
  const watches: RunWatch[] = [];
  const connect = (): { client: BackendClient; close(): void } => {
    const { port1, port2 } = new MessageChannel();
    backend.connect(port1);
    port1.start();
    const client: BackendClient = createORPCClient(
      new RPCLink({
        port: port2,
        customJsonSerializers: JSON_SERIALIZERS,
      }),
    );
    port2.start();
    const close = (): void => port2.close();
    closers.push(close);
    return { client, close };
  };
  const { client } = connect();
  const inside: BackendClient = createRouterClient(backend.router);
  return {
    client,
    backend,
    look: async (runId) => (await inside.runs.get({ runIds: [runId] }))[0]?.run,
    demo,
    logged,
    connect,
    watch(from = client) {
      const watch = watchRuns(from);
      watches.push(watch);
      return watch;
    },
    async [Symbol.asyncDispose]() {
      const left = backend.running;
      await Promise.all(watches.map((watch) => watch.close()));
      await backend.close();
      for (const close of closers) close();
      await demo.stop();
      if (left > 0) throw new Error(`${left} runs were still under way at the end of the test.`);
    },
  };
}
