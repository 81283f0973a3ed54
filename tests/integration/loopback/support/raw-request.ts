import { connect } from 'node:net';

/** Sends these bytes and returns all that comes back until the server closes. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

/** One request, line by line; the server is asked to close after it. */
export async function requestRaw(
  port: number,
  requestLine: string,
  headers: readonly string[],
  body = '',
): Promise<{ status: number; head: string; body: string }> {
  const lines = [requestLine, ...headers, 'Connection: close', '', body];
  return parseAnswer(await sendRaw(port, lines.join('\r\n')));
}

/** One WebSocket upgrade of `/rpc`; the status is 101 where it was let through. */
export async function upgradeRaw(
  port: number,
  headers: readonly string[],
  target = '/rpc',
): Promise<number> {
  const lines = [
    `GET ${target} HTTP/1.1`,
    ...headers,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(lines.join('\r\n'), 'latin1'));
    socket.once('data', (chunk: Buffer) => {
      resolve(parseAnswer(chunk.toString('latin1')).status);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

function parseAnswer(text: string) {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body };
}
