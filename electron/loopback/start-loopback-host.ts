import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { WebSocket } from 'ws';
import type { PageAssets } from '@electron/page/page-assets';
import { createAccess, type Access } from './access';
import { createLifetime, LIFETIME_LIMITS, type LifetimeLimits } from './lifetime';
import { createRpcSockets } from './rpc-socket';
import { startServer, type LoopbackServerOptions } from './server';

/** The page served on 127.0.0.1, with the backend behind its socket. */
export interface LoopbackHost {
  port: number;
  access: Access;
  /** A fresh link, good for one visit within 60 s. An older one dies. */
  startLink(): string;
  /** Tells the pages, then stops listening. */
  close(): Promise<void>;
}

/** What the host needs; the limits are for tests. */
export interface LoopbackHostOptions {
  assets: PageAssets;
  port: number;
  /** Connects a page that was let in to the backend. */
  serve(port: SupportedMessagePort): void;
  isRunning(): boolean;
  /** The host has not been needed for long enough; called once, with a sentence for the terminal. */
  onUnused(reason: string): void;
  /** The user came with a link that was used, or is older than 60 s, and needs another. */
  onStaleLink(): void;
  /** The browser that was opened has come through its doorway. */
  onArrival?: () => void;
  lifetimeLimits?: LifetimeLimits;
  socketLimits?: { firstMessageWithin: number; answerWithin: number };
  headersTime?: number;
  contentSecurityPolicy?: LoopbackServerOptions['contentSecurityPolicy'];
  answerPage?: LoopbackServerOptions['answerPage'];
}

/** Resolves when listening. Throws where the port is taken. */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const access = createAccess(() => performance.now());
  const lifetime = createLifetime({
    limits: options.lifetimeLimits ?? LIFETIME_LIMITS,
    isRunning: options.isRunning,
    onEnd: options.onUnused,
  });
  const sockets = createRpcSockets({
    access,
    serve: options.serve,
    onMessage: lifetime.touch,
    ...(options.socketLimits && { limits: options.socketLimits }),
  });
  const server = await startServer({
    port: options.port,
    assets: options.assets,
    access,
    onUse: lifetime.touch,
    onStaleLink: options.onStaleLink,
    onArrival: options.onArrival,
    headersTime: options.headersTime,
    onSocket(socket: WebSocket) {
      lifetime.socketOpened();
      socket.once('close', lifetime.socketClosed);
      sockets.accept(socket);
    },
    contentSecurityPolicy: options.contentSecurityPolicy,
    answerPage: options.answerPage,
  });
  return {
    port: server.port,
    access,
    startLink: () => `http://127.0.0.1:${server.port}/#k=${access.issueStartSecret()}`,
    async close() {
      lifetime.stop();
      await sockets.close();
      await server.close();
    },
  };
}
