import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A socket as a page of `origin` opens it. */
export async function openSocket(origin: string): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin });
  await once(socket, 'open');
  return socket;
}

/** The code with which the host closes the socket. */
export async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

/** The next text from the host. */
export async function nextText(socket: WebSocket): Promise<string> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return data.toString('utf8');
}

/** Opens a socket and shows its session; resolves when the host let it in, else with the close code. */
export async function enter(
  origin: string,
  first: { session: string; takeOver?: boolean },
): Promise<{ socket: WebSocket; outcome: 'ready' | number }> {
  const socket = await openSocket(origin);
  const outcome = Promise.race([nextText(socket).then(() => 'ready' as const), closeCode(socket)]);
  socket.send(JSON.stringify(first));
  return { socket, outcome: await outcome };
}
