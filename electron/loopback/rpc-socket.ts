import { z } from 'zod';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { WebSocket } from 'ws';
import type { Access } from './access';
import { createMessageJoiner } from './join-messages';

/** Close codes, read by renderer/rpc/web-socket-pipe.ts. */
export const CLOSE_CODES = { refused: 4401, taken: 4409, ended: 4410 } as const;

const firstMessage = z.strictObject({
  session: z.string().max(100),
  takeOver: z.boolean().optional(),
});

/** Lets one page at a time through to the backend (security.md §4.2, items 3 and 11). */
export interface RpcSockets {
  /** Takes a fresh socket: it has `firstMessageWithin` ms to show its session. */
  accept(socket: WebSocket): void;
  /** Tells every page that the app has ended; resolves when they know, or after a short while. */
  close(): Promise<void>;
}

/** `serve` gets a port for each socket that was let in. */
export function createRpcSockets(options: {
  access: Access;
  serve(port: SupportedMessagePort): void;
  onMessage(): void;
  limits?: { firstMessageWithin: number; answerWithin: number };
}): RpcSockets {
  const { firstMessageWithin, answerWithin } = options.limits ?? {
    firstMessageWithin: 2_000,
    answerWithin: 1_000,
  };
  const sockets = new Set<WebSocket>();
  let live: WebSocket | null = null;

  async function admit(socket: WebSocket, text: string) {
    const message = readFirstMessage(text);
    if (!message || !options.access.hasSession(message.session)) {
      return socket.close(CLOSE_CODES.refused, 'The session is not valid');
    }
    if (!message.takeOver && live && (await answers(live, answerWithin))) {
      return socket.close(CLOSE_CODES.taken, 'In use in another tab');
    }
    if (socket.readyState !== socket.OPEN) return;
    live?.close(CLOSE_CODES.taken, 'In use in another tab');
    live = socket;
    options.serve(asMessagePort(socket, options.onMessage));
    socket.send(JSON.stringify({ state: 'ready' }));
  }

  return {
    accept(socket) {
      sockets.add(socket);
      const timer = setTimeout(() => {
        socket.close(CLOSE_CODES.refused, 'No session came in time');
      }, firstMessageWithin);
      socket.once('message', (data: Buffer, isBinary) => {
        clearTimeout(timer);
        void admit(socket, isBinary ? '' : data.toString('utf8'));
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        clearTimeout(timer);
        sockets.delete(socket);
        if (live === socket) live = null;
      });
    },
    async close() {
      const closed = [...sockets].map((socket) => {
        socket.close(CLOSE_CODES.ended, 'The app has ended');
        return closes(socket, answerWithin);
      });
      await Promise.all(closed);
    },
  };
}

function readFirstMessage(text: string): z.infer<typeof firstMessage> | null {
  try {
    return firstMessage.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A page that reloads leaves a socket that may not know yet that it is dead. */
function answers(socket: WebSocket, within: number): Promise<boolean> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = (isAlive: boolean) => () => {
      clearTimeout(timer);
      resolve(isAlive);
    };
    const timer = setTimeout(settle(false), within);
    socket.once('pong', settle(true));
    socket.once('close', settle(false));
    socket.ping();
  });
}

function closes(socket: WebSocket, within: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, within);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The socket as the backend takes every page: as a port of whole messages, and none before the session. */
function asMessagePort(socket: WebSocket, onMessage: () => void): SupportedMessagePort {
  const join = createMessageJoiner();
  return {
    postMessage: (message: string) => socket.send(message),
    addEventListener(type: string, listener: (event: { data: string }) => void) {
      if (type === 'close') return void socket.on('close', () => listener({ data: '' }));
      socket.on('message', (data: Buffer, isBinary) => {
        onMessage();
        try {
          if (isBinary) throw new TypeError('Only text crosses this socket');
          const message = join(data.toString('utf8'));
          if (message !== null) listener({ data: message });
        } catch {
          socket.close(1009, 'The message cannot be read');
        }
      });
    },
  } as SupportedMessagePort;
}
