import { RPCLink } from '@orpc/client/websocket';
import { JSON_SERIALIZERS } from '@shared/contract/json-serializers';
import { PipeRefused, type Pipe, type PipeEnd } from './pipe';
import type { SessionKeeper } from './session';
import { splitMessage } from './split-message';

/** The close codes of the loopback host's socket (electron/loopback/rpc-socket.ts). */
const END_BY_CODE: Record<number, PipeEnd> = {
  4401: 'ended',
  4409: 'taken-over',
  4410: 'ended',
};

/** Loopback host: a socket to the origin of the page; its first message shows the session. */
export async function openWebSocketPipe(sessions: SessionKeeper): Promise<Pipe> {
  const session = await sessions.obtain();
  const takeOver = sessions.takesOver();
  const socket = new WebSocket(`ws://${location.host}/rpc`);
  const closed = new Promise<PipeEnd>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(END_BY_CODE[code] ?? 'lost'));
  });
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ session, takeOver }));
  });
  const ready = new Promise<'ready'>((resolve) => {
    socket.addEventListener('message', () => resolve('ready'), { once: true });
  });
  const outcome = await Promise.race([ready, closed]);
  if (outcome !== 'ready') throw new PipeRefused(outcome);
  const link = new RPCLink({
    websocket: withSplitMessages(socket),
    customJsonSerializers: JSON_SERIALIZERS,
  });
  return { link, closed };
}

/** Cuts long messages; what is sent after the end goes nowhere, as with a message port. */
function withSplitMessages(
  socket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    readyState: WebSocket.OPEN,
    send(message) {
      if (typeof message !== 'string') throw new TypeError('Only text crosses this socket');
      if (socket.readyState !== WebSocket.OPEN) return;
      for (const piece of splitMessage(message)) socket.send(piece);
    },
  };
}
